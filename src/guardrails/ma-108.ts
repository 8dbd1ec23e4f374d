import { undisguised } from "../i18n/common-text.ts";
import type { ProblemText } from "../content/record-file.ts";
import { mayBePrivate, privateDataIn } from "../problems/private/private-data.ts";
import type { PrivateKind } from "../problems/private/private-kind.ts";
import { everyFile } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { judgedTexts, lineOf } from "./written-texts.ts";

export const nothingPrivate: Rule = {
  id: "MA-108",
  name: { en: "Nothing private", fr: "Rien de privé" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "Records hold no card numbers, bank accounts, social insurance numbers, PayPal accounts or transactions, access tokens or home addresses, disguised ones included.",
    fr: "Les fiches ne contiennent ni numéros de carte, ni comptes bancaires, ni numéros d’assurance sociale, ni comptes ou transactions PayPal, ni jetons d’accès, ni adresses de domicile, même déguisés.",
  },
  why: {
    en: "A public repository keeps everything for ever, also what is deleted later.",
    fr: "Un dépôt public garde tout pour toujours, même ce qu’on efface ensuite.",
  },
  fix: {
    en: "Remove it. If it was ever pushed, treat it as known to everyone: have the card, account or token replaced, for the history keeps it.",
    fr: "Retirez-le. S’il a déjà été poussé, considérez-le comme connu de tous : faites remplacer la carte, le compte ou le jeton, car l’historique le conserve.",
  },
  judged: everyFile,
  check: (register) =>
    register.files.flatMap((file) =>
      [...judgedTexts(file, mayBePrivate)].flatMap(({ text, problem }) => {
        // Without disguise a text has the same lines.
        const plain = undisguised(text);
        return privateDataIn(text).map(({ kind, start }) => problem(lineOf(plain, start), found(kind)));
      }),
    ),
};

function found(kind: PrivateKind): ProblemText {
  return {
    rule: "MA-108",
    level: kind.level,
    // The number itself is not repeated: this message goes into public logs.
    message: { en: `This looks like ${kind.what.en}.`, fr: `Ceci ressemble à ${kind.what.fr}.` },
    tip: {
      en: "Remove it. If it was ever pushed to a public branch, treat it as known to everyone and have it replaced.",
      fr: "Retirez-le. S’il a déjà été poussé dans une branche publique, considérez-le comme connu de tous et faites-le remplacer.",
    },
  };
}
