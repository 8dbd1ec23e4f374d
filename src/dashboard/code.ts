import { isOpen } from "../register/approved-licence.ts";
import type { Register } from "../register/register.ts";
import { readAddress } from "../register/repository-address.ts";
import { repositoryKey } from "../register/repository-key.ts";
import { isOld } from "../repositories/age.ts";
import { licenceOfAward } from "../repositories/declared-licence.ts";
import { isOpenToAll } from "../repositories/open-to-all.ts";
import { sameLicence } from "../repositories/same-licence.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import type { Instant } from "../time/calendar.ts";
import type { Code } from "./dashboard.ts";
import { countOf, measure, shareOf } from "./make-measure.ts";
import { population, type Cell } from "./measure.ts";
import { cameTo } from "./outcomes.ts";
import type { Awarded } from "./purchases.ts";

type Looked = Pick<Register, "program" | "repositories">;

/** What an award's code was last seen to be. */
interface Seen {
  /** Undefined where nobody has looked, or not lately enough. */
  readonly isOpen: boolean | undefined;
  readonly key: string | undefined;
  readonly forks: number | undefined;
}

const NOT_SEEN: Seen = { isOpen: undefined, key: undefined, forks: undefined };

/** Whether the public got the code that was delivered. */
export function codeOf(awarded: readonly Awarded[], register: Looked, now: Instant): Code {
  const delivered = awarded.filter((one) => cameTo(one, "delivered"));
  const named = delivered.map(({ contract }) => (contract.award.repository === undefined ? undefined : true));
  const seen = delivered
    .filter(({ contract: { award } }) => award.repository !== undefined && award.demonstration !== true)
    .map((one) => seenOf(one, register, now));
  const open = seen.filter((one) => one.isOpen === true);
  const forks = new Map(open.map((one) => [one.key, one.forks]));
  const isLooked = seen.some((one) => one.isOpen !== undefined);
  const told = awarded.map(({ contract: { award } }) =>
    award.reused_by === undefined ? undefined : award.reused_by.length > 0,
  );
  const base = shareOf(seen.map((one) => one.isOpen));
  return {
    delivered: measure("code.delivered", countOf(named)),
    confirmedOpen: measure("code.confirmed-open", base),
    repositories: measure("code.repositories", {
      ...population(base.n, base.missing),
      value: isLooked ? forks.size : undefined,
    }),
    forks: measure("code.forks", total([...forks.values()])),
    reused: measure("code.reused", countOf(told)),
  };
}

/** What an address that is not asked leads to, nobody knows. */
function seenOf(
  { contract: { award }, opportunity }: Awarded,
  { program, repositories }: Looked,
  now: Instant,
): Seen {
  const { repositories: asked } = program;
  if (!asked || award.repository === undefined) return NOT_SEEN;
  if (readAddress(award.repository, asked.hosts).kind === "refused") return NOT_SEEN;
  const key = repositoryKey(award.repository, asked.hosts);
  const seen = repositories.get(key);
  if (!seen || isOld(seen.checked, now, asked.confirmed_within + 1)) return NOT_SEEN;
  return {
    isOpen: isOpenToAll(seen) && isCommitOpen(seen, award.commit, licenceOfAward(award, opportunity)),
    key,
    forks: seen.facts?.forks?.value,
  };
}

/** Whether the delivered commit is there for all, under the declared licence, which is an open one. */
function isCommitOpen(
  { commits }: ConfirmedRepository,
  commit: string | undefined,
  declared: string | undefined,
): boolean {
  const facts = commits.find((one) => one.commit === commit && one.verdict === "confirmed")?.facts;
  const found = facts?.licence?.value;
  if (facts?.reachable?.value === false || typeof found !== "string") return false;
  return declared !== undefined && isOpen(declared) && sameLicence(declared, found);
}

function total(numbers: readonly (number | undefined)[]): Cell<"count"> {
  const known = numbers.filter((one) => one !== undefined);
  return {
    value: known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0),
    ...population(known.length, numbers.length - known.length),
  };
}
