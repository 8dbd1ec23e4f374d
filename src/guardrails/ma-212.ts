import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { ATTESTATIONS } from "../model/opportunity.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

type Attestation = (typeof ATTESTATIONS)[number];

export const attested: Rule = {
  id: "MA-212",
  name: { en: "Attested conditions", fr: "Conditions attestées" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The team attests what the programme asks for: by default that the work is unclassified, that it stands alone, and that nobody in the organization can do it in time.",
    fr: "L’équipe atteste ce que demande le programme : par défaut, que le travail est sans classification, qu’il forme un tout et que personne dans l’organisation ne peut le faire à temps.",
  },
  why: {
    en: "These are the conditions under which a team may buy by itself.",
    fr: "Ce sont les conditions auxquelles une équipe peut acheter par elle-même.",
  },
  fix: {
    en: "Ask yourself whether each holds. If so, add its word to “attestations”; if not, this cannot be a micro-acquisition.",
    fr: "Demandez-vous si chacune est remplie. Si oui, ajoutez son mot sous « attestations » ; sinon, ce ne peut être une micro-acquisition.",
  },
  numbers: ["posting.attestations"],
  judged: where(({ posting }) => (posting?.attestations ?? []).length > 0, opportunities()),
  check: (register, { posting }) => {
    const wanted = posting?.attestations ?? [];
    return [...register.opportunities.values()].flatMap(({ file, attestations = [] }) => {
      const missing = wanted.filter((one) => !attestations.includes(one));
      if (missing.length === 0) return [];
      const words = missing.join(", ");
      return problemAt(file, ["attestations"], {
        rule: "MA-212",
        level: "error",
        message: {
          en: `Not attested: ${missing.map((one) => SAID[one].en).join("; ")}.`,
          fr: `Il manque l’attestation ${missing.length === 1 ? "suivante" : "de ce qui suit"} : ${missing.map((one) => SAID[one].fr).join(" ; ")}.`,
        },
        tip: {
          en: `If it is so, add to “attestations”: ${words}.`,
          fr: `S’il en est ainsi, ajoutez sous « attestations » : ${words}.`,
        },
      });
    });
  },
};

const SAID: Record<Attestation, Bilingual> = {
  unclassified: {
    en: "the work and all that it needs are unclassified",
    fr: "le travail et tout ce qu’il exige sont sans classification",
  },
  "stand-alone": {
    en: "the work is not a part of a larger purchase",
    fr: "le travail n’est pas une part d’un achat plus grand",
  },
  "no-internal-capacity": {
    en: "nobody in the organization can do it in time",
    fr: "personne dans l’organisation ne peut le faire à temps",
  },
};
