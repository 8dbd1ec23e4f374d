import type { Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { ChangedPath } from "../../register/changes.ts";
import type { Opportunity } from "../../register/register.ts";

/** The problem of a posted opportunity that was renamed or removed (MA-213). */
export function goneAway(opportunity: Opportunity, change: ChangedPath): Problem[] {
  // Made up to show the product, and removed when a programme starts.
  if (change.kind === "removed" && opportunity.demonstration) return [];
  const name = quote(change.path);
  return [
    {
      rule: "MA-213",
      level: "error",
      ...{ file: opportunity.file.path, line: 1, column: 1, path: "" },
      message:
        change.kind === "renamed"
          ? {
              en: `This opportunity is posted, and was renamed to “${name}”.`,
              fr: `Cette occasion est publiée, et elle a été renommée « ${name} ».`,
            }
          : {
              en: "This opportunity is posted, and was removed.",
              fr: "Cette occasion est publiée, et elle a été supprimée.",
            },
      tip: {
        en: "Put the file back under its name. To take an opportunity back, add “cancelled” with the date and the reason.",
        fr: "Remettez le fichier sous son nom. Pour retirer une occasion, ajoutez « cancelled » avec la date et le motif.",
      },
    },
  ];
}
