import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { OUTSIDE } from "../model/award.ts";
import type { LocalText } from "../model/locale.ts";
import type { GroupingId } from "../model/measures.ts";
import type { Register } from "../register/register.ts";
import { licenceOfAward } from "../repositories/declared-licence.ts";
import type { Grouping, GroupKind, GroupRow } from "./dashboard.ts";
import { sumOf } from "./make-measure.ts";
import { population, type Cell } from "./measure.ts";
import type { Awarded } from "./purchases.ts";

/** What an award is grouped under. */
interface Group {
  readonly kind: GroupKind;
  readonly key: string;
  readonly label: LocalText;
}

type ById = Exclude<GroupingId, "fiscal-year" | "quarter">;

/** How each grouping finds its groups; nothing found is a record that does not say. */
const GROUPS_OF: Record<ById, (awarded: Awarded, register: Register) => readonly Group[]> = {
  team: ({ opportunity }, { teams }) => [named(opportunity.team, teams.get(opportunity.team)?.name)],
  supplier: ({ contract }) => [
    contract.supplier === undefined
      ? { kind: "withheld", key: "", label: inBothLanguages(({ withheld }) => withheld) }
      : named(contract.supplier.key, { en: contract.supplier.name, fr: contract.supplier.name }),
  ],
  region: ({ contract }, { program }) => {
    const { region } = contract.award.supplier;
    if (region === undefined) return [];
    if (region === OUTSIDE)
      return [
        named(
          region,
          inBothLanguages(({ outside }) => outside),
        ),
      ];
    return [named(region, program.taxes?.[region]?.name)];
  },
  skill: ({ opportunity }, { skills }) =>
    [...new Set(opportunity.skills ?? [])].map((key) => named(key, skills.get(key)?.name)),
  licence: ({ contract, opportunity }) => {
    const licence = licenceOfAward(contract.award, opportunity);
    return licence === undefined ? [] : [named(licence)];
  },
  "payment-method": ({ contract }, { program }) => {
    const { payment_method: method } = contract.award;
    return method === undefined ? [] : [named(method, program.payment_methods[method])];
  },
};

function named(key: string, label: LocalText = { en: key, fr: key }): Group {
  return { kind: "named", key, label };
}

/** Spend by one thing, the largest first; records that do not say come last, so that rows together are the whole. */
export function groupingOf(id: ById, awarded: readonly Awarded[], register: Register): Grouping {
  const groups = new Map<string, { readonly group: Group; readonly members: Awarded[] }>();
  for (const one of awarded) {
    const found = GROUPS_OF[id](one, register);
    for (const group of found.length === 0 ? [notRecorded(id)] : found) {
      const place = `${group.kind} ${group.key}`;
      const known = groups.get(place);
      if (known) known.members.push(one);
      else groups.set(place, { group, members: [one] });
    }
  }
  const all = sumOf(awarded.map(({ contract }) => contract.committed));
  return {
    id,
    ...wordsOf(id),
    overlapping: id === "skill",
    rows: [...groups.values()]
      .map(({ group, members }) => ({ ...group, ...amountsOf(members, all) }))
      .sort(bySize),
  };
}

/** What a grouping is called, and how it is made. */
export function wordsOf(id: GroupingId): Pick<Grouping, "name" | "definition"> {
  return {
    name: inBothLanguages(({ groupings }) => groupings[id].name),
    definition: inBothLanguages(({ groupings }) => groupings[id].definition),
  };
}

function notRecorded(id: ById): Group {
  const label = inBothLanguages(({ groupings }) => groupings[id].notRecorded);
  return { kind: "not-recorded", key: "", label };
}

function amountsOf(members: readonly Awarded[], all: Cell<"money">): Omit<GroupRow, keyof Group> {
  const contracts = members.map(({ contract }) => contract);
  const committed = sumOf(contracts.map((one) => one.committed));
  return {
    awards: members.length,
    price: sumOf(contracts.map(({ price }) => price)),
    committed,
    paid: sumOf(contracts.map(({ paid }) => paid)),
    share: partOf(committed, all),
  };
}

/** An amount's part of all that is known. */
export function partOf(amount: Cell<"money">, all: Cell<"money">): Cell<"share"> {
  const isKnown = amount.value !== undefined && all.value !== undefined && all.value > 0;
  return {
    value: isKnown ? amount.value / all.value : undefined,
    ...population(amount.n, amount.missing),
  };
}

const ORDER: readonly GroupKind[] = ["named", "withheld", "not-recorded"];

/** By what was committed, then awarded, then by key. What is not known comes after what is. */
function bySize(a: GroupRow, b: GroupRow): number {
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    (b.committed.value ?? -1) - (a.committed.value ?? -1) ||
    b.awards - a.awards ||
    (a.key < b.key ? -1 : 1)
  );
}
