import { problemAt } from "../content/record-file.ts";
import { quote } from "../problems/quote.ts";
import type { Award, Opportunity } from "../register/register.ts";
import { readAddress } from "../register/repository-address.ts";
import { REASON_WORDS } from "../repositories/reasons.ts";
import { awards, both, opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const allowedHost: Rule = {
  id: "MA-501",
  name: { en: "A repository that can be confirmed", fr: "Un dépôt qu’on peut confirmer" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A repository’s address is well formed, and on one of the programme’s hosts. Demonstrations are left out: their code is made up.",
    fr: "L’adresse d’un dépôt est bien formée et mène à l’un des hôtes du programme. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "Every linked repository is looked at by a program. It asks only hosts that the programme knows, so that an address cannot send it anywhere else.",
    fr: "Un programme va voir chaque dépôt cité. Il n’interroge que des hôtes connus, afin qu’aucune adresse ne puisse l’envoyer ailleurs.",
  },
  fix: {
    en: "Give the address of the repository itself on one of the hosts. A new host is added to the list of the programme, after someone has looked at it.",
    fr: "Donnez l’adresse du dépôt lui-même sur l’un des hôtes. Un nouvel hôte s’ajoute à la liste du programme, une fois que quelqu’un l’a examiné.",
  },
  numbers: ["repositories.hosts"],
  judged: where(
    ({ repositories }) => repositories !== undefined,
    both(opportunities(isLinked), awards(isLinked)),
  ),
  check: (register, program) => {
    const hosts = program.repositories?.hosts;
    if (!hosts) return [];
    const names = hosts.map(({ host }) => host).join(", ");
    return [...register.opportunities.values(), ...register.awards.values()].flatMap((record) => {
      const { file, repository } = record;
      if (repository === undefined || !isLinked(record)) return [];
      const read = readAddress(repository, hosts);
      if (read.kind === "address") return [];
      const reason = REASON_WORDS[read.reason];
      return [
        problemAt(file, ["repository"], {
          rule: "MA-501",
          level: "error",
          message: {
            en: `“${quote(repository)}” cannot be confirmed. ${reason.en}`,
            fr: `« ${quote(repository)} » ne peut pas être confirmé. ${reason.fr}`,
          },
          tip: {
            en: `Give the repository’s own address, on one of: ${names}.`,
            fr: `Donnez l’adresse du dépôt lui-même, sur l’un de ces hôtes : ${names}.`,
          },
        }),
      ];
    });
  },
};

/** Demonstrations name code that is as made up as they are. */
function isLinked({ repository, demonstration }: Award | Opportunity): boolean {
  return repository !== undefined && demonstration !== true;
}
