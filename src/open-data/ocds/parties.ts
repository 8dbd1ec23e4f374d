import { supplierKey } from "../../register/supplier-name.ts";
import { fingerprint } from "./identifiers.ts";
import type { Organization, OrganizationReference } from "./model.ts";
import type { Process } from "./process.ts";
import { words } from "./words.ts";

/** The department, whose money is spent. */
export function buyerOf({ catalogue, base }: Process): OrganizationReference {
  return { id: "department", ...words("name", catalogue.program.department, base) };
}

/** The team that posted. */
export function teamOf({ opportunity: { team }, catalogue, base }: Process): OrganizationReference {
  return { id: `team-${team}`, ...words("name", catalogue.teams.get(team)?.name, base) };
}

/**
 * Who won, by an id of this process alone: a name that is corrected, withheld or made public stays that of one party. Who is the same
 * in several processes is told by the party's identifier.
 */
export function supplierOf({ award }: Process): OrganizationReference | undefined {
  if (!award) return undefined;
  const { name } = award.supplier;
  return { id: `supplier-of-${award.ref}`, ...(name === undefined ? {} : { name }) };
}

/** The same name, however it is written, is the same supplier. Our own scheme, for records have no number of a register of firms. */
const NAME_SCHEME = "x-supplier-name";

/** Everyone in a process, each once, with all that they are to it. */
export function partiesOf(process: Process, hasTransactions: boolean): readonly Organization[] {
  const buyer: Organization = {
    ...buyerOf(process),
    roles: hasTransactions ? ["buyer", "payer"] : ["buyer"],
  };
  return [buyer, teamParty(process), ...supplierParties(process, hasTransactions)];
}

function teamParty(process: Process): Organization {
  const { opportunity, catalogue } = process;
  const email = opportunity.contact ?? catalogue.teams.get(opportunity.team)?.contact;
  return {
    ...teamOf(process),
    roles: ["procuringEntity"],
    contactPoint: email === undefined ? undefined : { email },
  };
}

function supplierParties(process: Process, hasTransactions: boolean): Organization[] {
  const { award, base, catalogue } = process;
  const reference = supplierOf(process);
  if (!award || !reference) return [];
  const { kind, region, first_contract: firstContract, name, withheld } = award.supplier;
  // Outside of every tax is no place.
  const place =
    region !== undefined && Object.hasOwn(catalogue.program.taxes ?? {}, region) ? region : undefined;
  const details = {
    kind,
    firstContract,
    ...words("withheld", name === undefined ? withheld : undefined, base),
  };
  return [
    {
      ...reference,
      identifier:
        name === undefined ? undefined : { scheme: NAME_SCHEME, id: fingerprint(supplierKey(name)) },
      roles: hasTransactions ? ["supplier", "payee"] : ["supplier"],
      address: place === undefined ? undefined : { region: place },
      details: Object.values(details).some((value) => value !== undefined) ? details : undefined,
    },
  ];
}
