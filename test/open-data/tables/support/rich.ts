import type { Judged } from "../../../../src/open-data/tables/table.ts";
import { registerWith, recordsWith, upTo, type Line } from "../../../payments/support/ledger.ts";
import { AWARD, NOW, swap, type Change, type Files } from "../../../register/memory-folder.ts";
import { judged } from "./written.ts";

/** A ledger in which things went wrong and came right: two events of a kind, and two of a day in no smooth order. */
export const WINDING: readonly Line[] = [
  ...upTo("delivered"),
  { event: "rejected" },
  { event: "delivered" },
  { event: "accepted" },
];

/** An award that says everything that one can. */
const FULL: Record<string, Change> = {
  [AWARD]: (text) =>
    `${swap(
      "received: 4",
      "received: 1",
    )(text).replace(
      /\n---\n*$/,
      `\namendments:
  - { date: 2026-07-10, amount: "100.00", reason: { en: "=More work", fr: Davantage } }
reused_by:
  - { name: { en: A city, fr: Une ville }, repository: https://github.com/example-city/policies }
  - { name: { en: "A; b, \\"c\\"", fr: "L’autre" } }
---
`,
    )}\n# English\n\n- Words of the award\n\n# Français\n\nDes mots\n`,
};

export const RICH_FILES: Files = recordsWith(WINDING, FULL);

/** A register with a row for each table. */
export function rich(): Judged {
  return judged(registerWith(WINDING, FULL), NOW);
}
