import type { Content, OrganizationReference } from "../model.ts";
import { unless, type ConsistencyRule } from "./rule.ts";

/** A place where an organization is referred to, and the role that it has there. */
interface Reference {
  readonly path: string;
  readonly role: string;
  readonly to: OrganizationReference;
}

function referencesIn({ buyer, tender, awards = [], contracts = [] }: Content): readonly Reference[] {
  const transactions = contracts.flatMap(({ implementation }) => implementation?.transactions ?? []);
  return [
    ...(buyer ? [{ path: "buyer", role: "buyer", to: buyer }] : []),
    ...(tender.procuringEntity
      ? [{ path: "tender/procuringEntity", role: "procuringEntity", to: tender.procuringEntity }]
      : []),
    ...awards.flatMap(({ suppliers }) =>
      suppliers.map((to) => ({ path: "awards/suppliers", role: "supplier", to })),
    ),
    ...transactions.flatMap(({ payer, payee }) => [
      { path: "contracts/implementation/transactions/payer", role: "payer", to: payer },
      { path: "contracts/implementation/transactions/payee", role: "payee", to: payee },
    ]),
  ];
}

/** Every organization that is referred to is a party, under the same name. */
export const referencesResolve: ConsistencyRule = ({ content }) => {
  const parties = new Map((content.parties ?? []).map((party) => [party.id, party]));
  return referencesIn(content).flatMap(({ path, to }) =>
    unless(parties.has(to.id) && parties.get(to.id)?.name === to.name, "references-resolve", path, {
      en: `“${to.id}” is no party of this process, or one of another name.`,
      fr: `« ${to.id} » n’est pas une partie de ce processus, ou en est une d’un autre nom.`,
    }),
  );
};

/** Every party stands once, with all roles in which it is referred to and no other. */
export const partiesOnceWithRoles: ConsistencyRule = ({ content }) => {
  const roles = new Map<string, Set<string>>();
  for (const { role, to } of referencesIn(content))
    roles.set(to.id, (roles.get(to.id) ?? new Set<string>()).add(role));
  const parties = content.parties ?? [];
  const ids = parties.map(({ id }) => id);
  return parties.flatMap(({ id, ...said }) => {
    // Of a party that was taken back only its id is left.
    if (Object.values(said).every((value) => value === undefined)) return [];
    const wanted = [...(roles.get(id) ?? [])].sort().join();
    const isOnce = ids.indexOf(id) === ids.lastIndexOf(id);
    return unless(
      isOnce && [...(said.roles ?? [])].sort().join() === wanted,
      "parties-once-with-roles",
      "parties",
      {
        en: `“${id}” stands twice, or its roles are not those that it has: ${wanted}.`,
        fr: `« ${id} » figure deux fois, ou ses rôles ne sont pas ceux qui sont les siens : ${wanted}.`,
      },
    );
  });
};
