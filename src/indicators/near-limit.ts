import { nearLimit as nearLimitOf } from "../guardrails/near-limit.ts";
import type { Indicator } from "./indicator.ts";

export const nearLimit: Indicator = {
  id: "near-limit",
  rule: "MA-403",
  codes: ["R002"],
  of: "team",
  name: { en: "Awards just below the limit", fr: "Contrats tout juste sous la limite" },
  question: {
    en: "How were the prices estimated that come just below the limit?",
    fr: "Comment les prix qui tombent tout juste sous la limite ont-ils été estimés ?",
  },
  formula: {
    en: "Share of a team’s awards that come to between the programme’s share of the limit and the limit itself. A question is asked where it is larger than if totals were spread evenly up to the limit, and where there are at least two such awards.",
    fr: "Part des contrats d’une équipe qui se situent entre la part de la limite que fixe le programme et la limite elle-même. Une question se pose lorsqu’elle est plus grande que si les totaux étaient répartis également jusqu’à la limite, et qu’il y a au moins deux de ces contrats.",
  },
  expression:
    "awards >= signals.awards_at_least and near >= 2 and 100 * near / awards > 100 - signals.near_limit",
  inputs: [
    { name: "near", what: { en: "Awards near the limit", fr: "Contrats près de la limite" } },
    { name: "awards", what: { en: "All awards of the team", fr: "Tous les contrats de l’équipe" } },
  ],
  unit: "percent",
  numbers: ["limit.amount", "limit.includes_tax", "signals.near_limit", "signals.awards_at_least"],
  innocent: [
    {
      en: "A limit that everyone knows draws prices to it.",
      fr: "Une limite que tout le monde connaît attire les prix.",
    },
    {
      en: "The team cut its work to fit, as the programme asks.",
      fr: "L’équipe a taillé son travail à cette mesure, comme le programme le demande.",
    },
  ],
  *measure(register) {
    for (const { team, awards, near, from, tooFew, isBunched } of nearLimitOf(register, register.program)) {
      const told = (near.at(-1) ?? awards.at(-1))?.award;
      if (!told) continue;
      yield {
        subject: { kind: "team", key: team },
        value: (100 * near.length) / awards.length,
        threshold: 100 - from,
        n: awards.length,
        tooFew,
        flagged: isBunched,
        inputs: [
          {
            name: "near",
            value: near.length,
            unit: "contracts",
            records: near.map(({ award }) => award.ref),
          },
          { name: "awards", value: awards.length, unit: "contracts" },
        ],
        told: { file: told.file, path: ["price"] },
      };
    }
  },
};
