import { SECTIONS, type Delegation } from "../../../model/delegation.ts";
import { dayAt } from "../../../time/zone.ts";
import { holds } from "../../guards/delegation.ts";
import type { Facts } from "../facts.ts";

/** Whoever may write to the repository may ask, and whoever is on the delegation list today. */
export function mayAsk({ senderMayWrite, register, now }: Facts, sender: string): boolean {
  const today = dayAt(now, register.program.time_zone);
  const isListed = (delegations: readonly Delegation[]): boolean =>
    SECTIONS.some((section) => holds(delegations, sender, section, today));
  return senderMayWrite || isListed(register.delegations);
}
