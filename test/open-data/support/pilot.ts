import { openFolder, type ContentFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { instantOf } from "../../../src/time/calendar.ts";

const PILOT = "2021-001-azure-marketplace-policies";

/** A moment at which golden files are made. */
export const PILOT_NOW = instantOf(Date.parse("2026-11-23T15:00:00Z"));

/** The register that is shipped, with the pilot's one real record alone. */
export function pilotRegister(): Register {
  const whole = openFolder(".");
  const only: ContentFolder = {
    ...whole,
    list: (folder) =>
      folder === "opportunities" || folder === "awards"
        ? whole.list(folder).filter(({ name }) => name.startsWith(PILOT))
        : whole.list(folder),
  };
  const loaded = loadRegister(only);
  if (loaded.kind !== "register") throw new Error("there is no programme");
  return loaded.register;
}
