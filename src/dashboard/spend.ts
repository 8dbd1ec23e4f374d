import { inBothLanguages } from "../i18n/dashboard/in-both.ts";
import { OUTSIDE } from "../model/award.ts";
import type { LocalText } from "../model/locale.ts";
import type { GroupingId } from "../model/measures.ts";
import type { Register } from "../register/register.ts";
import { licenceOfAward } from "../repositories/declared-licence.ts";
import type { Grouping, GroupKind, GroupRow } from "./dashboard.ts";
import { GroupSpend } from "./group-spend.ts";
import { sumOf } from "./make-measure.ts";
import type { Awarded } from "./purchases.ts";

/** What an award is grouped under. */
interface Group {
  readonly kind: GroupKind;
  readonly key: string;
  readonly label: LocalText;
}

const WITHHELD: Group = { kind: "withheld", key: "", label: inBothLanguages(({ withheld }) => withheld) };
const ABROAD = inBothLanguages(({ outside }) => outside);

type ById = Exclude<GroupingId, "fiscal-year" | "quarter">;

/** How each grouping finds its groups; nothing found is a record that does not say. */
const GROUPS_OF: Record<ById, (awarded: Awarded, register: Register) => readonly Group[]> = {
  team: ({ opportunity }, { teams }) => [named(opportunity.team, teams.get(opportunity.team)?.name)],
  supplier: ({ contract }) => [
    contract.supplier === undefined
      ? WITHHELD
      : named(contract.supplier.key, { en: contract.supplier.name, fr: contract.supplier.name }),
  ],
  region: ({ contract }, { program }) => {
    const { region } = contract.award.supplier;
    if (region === undefined) return [];
    return [named(region, region === OUTSIDE ? ABROAD : program.taxes?.[region]?.name)];
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
  const groups = new Map<string, { readonly group: Group; readonly spend: GroupSpend }>();
  const unsaid = [notRecorded(id)];
  for (const one of awarded) {
    const found = GROUPS_OF[id](one, register);
    for (const group of found.length === 0 ? unsaid : found) {
      const place = `${group.kind} ${group.key}`;
      const { spend } = groups.get(place) ?? { group, spend: new GroupSpend() };
      if (!groups.has(place)) groups.set(place, { group, spend });
      spend.addAward(one.contract);
      spend.addPaid(one.contract.paid);
    }
  }
  const all = sumOf(awarded.map(({ contract }) => contract.committed));
  return {
    id,
    ...wordsOf(id),
    overlapping: id === "skill",
    rows: [...groups.values()].map(({ group, spend }) => ({ ...group, ...spend.amounts(all) })).sort(bySize),
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
