import { problemAt } from "../../content/record-file.ts";
import type { FieldPath } from "../../content/yaml-place.ts";
import type { Bilingual } from "../../model/locale.ts";
import { writeMoney } from "../../model/money.ts";
import type { Level, Problem } from "../../problems/problem.ts";
import { quote } from "../../problems/quote.ts";
import type { Award } from "../../register/register.ts";
import { supplierKey } from "../../register/supplier-name.ts";
import { wordsIn } from "./words-in.ts";

/** A fact that an award records, as people read it; undefined where the award does not say. */
interface Fact {
  readonly path: FieldPath;
  readonly level: Extract<Level, "error" | "warning">;
  readonly valueOf: (award: Award) => string | undefined;
  /** What two values have in common that are one fact, where that is not the value itself. */
  readonly keyOf?: (award: Award) => string | undefined;
}

/** Who was paid, how much, for what: an error. How it came to that: whoever approves the change is told. */
const FACTS: readonly Fact[] = [
  {
    path: ["supplier", "name"],
    level: "error",
    valueOf: ({ supplier }) => supplier.name,
    keyOf: ({ supplier }) => supplier.name && supplierKey(supplier.name),
  },
  error(["supplier", "region"], ({ supplier }) => supplier.region),
  error(["price"], ({ price }) => writeMoney(price)),
  error(["tax", "region"], ({ tax }) => tax?.region),
  error(["tax", "amount"], ({ tax }) => tax && writeMoney(tax.amount)),
  error(["fees"], ({ fees }) => fees && writeMoney(fees)),
  error(["commit"], ({ commit }) => commit),
  error(["demonstration"], ({ demonstration }) => String(demonstration ?? false)),
  warning(["supplier", "kind"], ({ supplier }) => supplier.kind),
  warning(["supplier", "first_contract"], ({ supplier }) => supplier.first_contract?.toString()),
  warning(["applications", "received"], ({ applications }) => applications?.received.toString()),
  warning(["applications", "passed"], ({ applications }) => applications?.passed.toString()),
  warning(["selection", "method"], ({ selection }) => selection?.method),
  warning(["selection", "evidence"], ({ selection }) => wordsIn(selection?.evidence)),
  warning(["awarded"], ({ awarded }) => awarded),
  warning(["terms_signed"], ({ terms_signed }) => terms_signed),
  warning(["payment_method"], ({ payment_method }) => payment_method),
  warning(["card_not_allowed"], ({ card_not_allowed }) => card_not_allowed),
  warning(["licence"], ({ licence }) => licence),
  warning(["repository"], ({ repository }) => repository),
  warning(["pull_request"], ({ pull_request }) => pull_request),
];

function error(path: FieldPath, valueOf: Fact["valueOf"]): Fact {
  return { path, level: "error", valueOf };
}

function warning(path: FieldPath, valueOf: Fact["valueOf"]): Fact {
  return { path, level: "warning", valueOf };
}

/**
 * The problems of facts of an award that were recorded and are now told otherwise, or no longer (MA-605). What was missing
 * may be filled in, but for what makes the contract dearer once its money is committed.
 * @param options.isDeliveredAgain whether the change records a delivery as well, which brings its own commit
 * @param options.isCommitted whether money was committed before the change
 */
export function factsRewritten(
  before: Award,
  after: Award,
  { isDeliveredAgain, isCommitted }: { readonly isDeliveredAgain: boolean; readonly isCommitted: boolean },
): Problem[] {
  const facts = FACTS.filter(({ path: [first] }) => !(first === "commit" && isDeliveredAgain));
  return [
    ...facts.flatMap((fact) => {
      const { keyOf = fact.valueOf } = fact;
      const from = fact.valueOf(before);
      if (from === undefined && isCommitted && COSTS.includes(fact.path.join(".")))
        return fact.valueOf(after) === undefined ? [] : [addedCost(after, fact)];
      return from === undefined || keyOf(before) === keyOf(after) ? [] : [problemOf(after, fact, from)];
    }),
    ...amendmentsLost(before, after),
  ];
}

/** What a contract comes to beside its price. */
const COSTS: readonly string[] = ["fees", "tax.amount"];

function addedCost(after: Award, { path, valueOf }: Fact): Problem {
  const [field, to] = [path.join("."), quote(valueOf(after) ?? "")];
  return problemAt(after.file, path, {
    rule: "MA-605",
    level: "error",
    message: {
      en: `“${field}” was not there when the money was committed, and is now “${to}”.`,
      fr: `« ${field} » n’y était pas quand l’argent a été engagé, et se lit maintenant « ${to} ».`,
    },
    tip: {
      en: "Take it out. What the contract grew by after the commitment goes under “amendments”, with its reason.",
      fr: "Retirez-le. Ce qui s’est ajouté après l’engagement va sous « amendments », avec son motif.",
    },
  });
}

function problemOf(after: Award, { path, level, valueOf }: Fact, from: string): Problem {
  const to = valueOf(after);
  const isHidden = path[0] === "supplier" && path[1] === "name" && after.supplier.name === undefined;
  const field = path.join(".");
  return problemAt(after.file, isHidden ? ["supplier", "withheld"] : path, {
    rule: "MA-605",
    level,
    message:
      to === undefined
        ? {
            en: `“${field}” was recorded as “${quote(from)}”, and is no longer told.`,
            fr: `« ${field} » était inscrit comme « ${quote(from)} » et n’est plus donné.`,
          }
        : {
            en: `“${field}” was recorded as “${quote(from)}”, and is now “${quote(to)}”.`,
            fr: `« ${field} » était inscrit comme « ${quote(from)} » et se lit maintenant « ${quote(to)} ».`,
          },
    tip: level === "warning" ? SAY_WHY : (TIPS[field] ?? PUT_BACK),
  });
}

/** What the contract grew by, with its day and reason, stays; more may be added. */
function amendmentsLost(before: Award, after: Award): Problem[] {
  const left = (after.amendments ?? []).map((one) => JSON.stringify(one));
  return (before.amendments ?? [])
    .filter((one) => !left.includes(JSON.stringify(one)))
    .map(({ date }) =>
      problemAt(after.file, ["amendments"], {
        rule: "MA-605",
        level: "error",
        message: {
          en: `The amendment of ${date} was changed or removed after it was recorded.`,
          fr: `La modification du ${date} a été changée ou supprimée après son inscription.`,
        },
        tip: {
          en: "Put it back as it was, and add a new amendment after it.",
          fr: "Remettez-la telle qu’elle était et ajoutez-en une nouvelle à la suite.",
        },
      }),
    );
}

const PUT_BACK: Bilingual = {
  en: "Put it back: what is recorded of who is paid, how much and for what stays as the public has read it.",
  fr: "Remettez l’ancienne valeur : ce qui est inscrit de qui est payé, combien et pour quoi reste tel que le public l’a lu.",
};

const TIPS: Readonly<Record<string, Bilingual>> = {
  price: {
    en: "Put it back. What the contract grew by after signing goes under “amendments”.",
    fr: "Remettez l’ancien prix. Ce qui s’est ajouté après la signature va sous « amendments ».",
  },
  commit: {
    en: "Put it back. Where the code was delivered again, record the delivery as a new event of the ledger, in the same change.",
    fr: "Remettez l’ancien commit. Si le code a été livré de nouveau, inscrivez la livraison comme nouvel événement du registre, dans le même changement.",
  },
};

const SAY_WHY: Bilingual = {
  en: "Put it back. If it was wrong, say so in the award’s text; the warning stays for whoever approves this change.",
  fr: "Remettez l’ancienne valeur. Si elle était fausse, dites-le dans le texte du contrat ; l’avertissement reste pour qui approuve ce changement.",
};
