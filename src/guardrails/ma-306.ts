import { problemAt } from "../content/record-file.ts";
import { ACQUISITION_CARD, type CardObstacle } from "../model/award.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award } from "../register/register.ts";
import { awards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const payable: Rule = {
  id: "MA-306",
  name: { en: "A way to pay that is allowed", fr: "Un mode de paiement permis" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "Once an award is signed or has a ledger, it names one of the programme’s payment methods. Where a purchase card is not allowed, it says why in “card_not_allowed” and names another.",
    fr: "Dès qu’un contrat est signé ou a un registre, il nomme l’un des modes de paiement du programme. Si la carte d’achat n’est pas permise, il dit pourquoi dans « card_not_allowed » et en nomme un autre.",
  },
  why: {
    en: "The card is the quick way, but not for everyone: not for a former public servant, and not for new intellectual property without the signed terms.",
    fr: "La carte est le moyen rapide, mais pas pour tous : ni pour un ancien fonctionnaire, ni pour une nouvelle propriété intellectuelle sans les conditions signées.",
  },
  fix: {
    en: "Add “payment_method”; where the card is not allowed, choose another of the programme’s.",
    fr: "Ajoutez « payment_method » ; si la carte n’est pas permise, choisissez un autre mode du programme.",
  },
  numbers: ["payment_methods"],
  judged: awards(),
  check: (register, program) =>
    [...register.awards.values()].flatMap((award) => [...missing(award, program), ...cardAllTheSame(award)]),
};

function missing(award: Award, { payment_methods: methods }: Program): Problem[] {
  const isUnderWay = award.terms_signed !== undefined || award.ledger.length > 0;
  if (award.payment_method !== undefined || !isUnderWay) return [];
  const keys = Object.keys(methods).join(", ");
  return [
    problemAt(award.file, ["payment_method"], {
      ...FAULT,
      message: {
        en: "The award does not say how the supplier is paid.",
        fr: "Le contrat ne dit pas comment le fournisseur est payé.",
      },
      tip: {
        en: `Add “payment_method”: one of ${keys}.`,
        fr: `Ajoutez « payment_method » : au choix, ${keys}.`,
      },
    }),
  ];
}

function cardAllTheSame({ file, payment_method: method, card_not_allowed: obstacle }: Award): Problem[] {
  if (obstacle === undefined || method !== ACQUISITION_CARD) return [];
  const because = OBSTACLES[obstacle];
  return [
    problemAt(file, ["payment_method"], {
      ...FAULT,
      message: {
        en: `This award may not be paid by acquisition card: ${because.en}.`,
        fr: `Ce contrat ne peut pas être payé par carte d’achat : ${because.fr}.`,
      },
      tip: {
        en: "Choose another of the programme’s payment methods, or call a procurement officer.",
        fr: "Choisissez un autre mode de paiement du programme, ou appelez un agent d’approvisionnement.",
      },
    }),
  ];
}

const OBSTACLES: Record<CardObstacle, Bilingual> = {
  "former-public-servant": {
    en: "the supplier is a former public servant",
    fr: "le fournisseur est un ancien fonctionnaire",
  },
  "intellectual-property": {
    en: "new intellectual property is made without the signed terms",
    fr: "une nouvelle propriété intellectuelle est créée sans les conditions signées",
  },
};

const FAULT = { rule: "MA-306", level: "error" } as const;
