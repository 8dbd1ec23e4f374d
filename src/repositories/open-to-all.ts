import type { ConfirmedRepository } from "../model/repositories.ts";

/** Whether everyone could read a repository when it was last looked at. One that its host has disabled nobody can. */
export function isOpenToAll({ verdict, facts = {} }: ConfirmedRepository): boolean {
  return verdict === "confirmed" && facts.public?.value !== false && facts.disabled?.value !== true;
}
