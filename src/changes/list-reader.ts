import { readCatalogue, type Catalogue } from "../register/catalogue.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { RecordVersion } from "../register/history.ts";
import { stageOf, type Stage } from "../register/stage.ts";

/** The files of `_data/` by their paths, with the names of their contents. */
type Lists = ReadonlyMap<string, string>;

/** What lists say, and what is compared of them, as text. */
interface KnownLists {
  readonly catalogue: Catalogue;
  readonly program: string;
  readonly holidays: string;
  readonly delegations: string;
}

/** Reads lists as they once were, and tells whether they say something else of a record than others: that makes a version of it. */
export interface ListReader {
  /** Undefined where there was no programme that can be read. */
  read(lists: Lists): Catalogue | undefined;
  /** Whether lists say of a version of a record what those said by which it was read; by lists that cannot be read, they do. */
  sayAlike(version: RecordVersion, before: Lists, after: Lists): boolean;
}

/** Each state of the lists is read once. @param folderOf the folder in which lists stood */
export function listReader(folderOf: (lists: Lists) => ContentFolder): ListReader {
  const known = new Map<Lists, KnownLists | undefined>();
  const entries = new Map<string, object>();

  /** What says the same is the same object in all catalogues, so that thousands of records are compared by `===` alone. */
  function shared<Item extends object>(list: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
    return new Map(
      [...list].map(([key, entry]) => {
        const text = JSON.stringify([key, entry]);
        const same = (entries.get(text) ?? entry) as Item;
        entries.set(text, same);
        return [key, same];
      }),
    );
  }

  function open(lists: Lists): KnownLists | undefined {
    const catalogue = readCatalogue(folderOf(lists), []);
    return (
      catalogue && {
        catalogue: { ...catalogue, teams: shared(catalogue.teams), skills: shared(catalogue.skills) },
        ...compared(catalogue),
      }
    );
  }

  function knownOf(lists: Lists): KnownLists | undefined {
    if (!known.has(lists)) known.set(lists, open(lists));
    return known.get(lists);
  }

  return {
    read: (lists) => knownOf(lists)?.catalogue,
    sayAlike(version, before, after) {
      const [was, is] = [knownOf(before), knownOf(after)];
      if (version.kind === "absent" || !is) return true;
      return version.kind === "read" && was !== undefined && saySame(version, was, is);
    },
  };
}

/** What of the lists may change what any record says. An address, a limit, a threshold does not: thousands of records are not read for it. */
function compared({ program, holidays, delegations }: Catalogue): Omit<KnownLists, "catalogue"> {
  const { name, department, currency, time_zone: zone, taxes, deadlines, payments } = program;
  return {
    program: JSON.stringify([name, department, currency, zone, taxes, deadlines, payments]),
    holidays: [...holidays].join(),
    delegations: JSON.stringify(delegations),
  };
}

/** Stages in which no delegation has a say any more. */
const SETTLED: ReadonlySet<Stage | undefined> = new Set(["paid", "cancelled", "terminated"] as const);

function saySame(
  { state: { opportunity, award } }: Extract<RecordVersion, { kind: "read" }>,
  was: KnownLists,
  is: KnownLists,
): boolean {
  const { team, skills = [] } = opportunity;
  return (
    was.program === is.program &&
    was.catalogue.teams.get(team) === is.catalogue.teams.get(team) &&
    skills.every((skill) => was.catalogue.skills.get(skill) === is.catalogue.skills.get(skill)) &&
    // Holidays move the end of questions, which is over once there is an award.
    (award !== undefined || was.holidays === is.holidays) &&
    (award === undefined || SETTLED.has(stageOf(award.ledger)) || was.delegations === is.delegations)
  );
}
