import type { Dashboard } from "../dashboard/dashboard.ts";
import { dashboardOfPurchases } from "../dashboard/make-dashboard.ts";
import { purchasesOf, type Purchase } from "../dashboard/purchases.ts";
import { supplierSlug } from "../register/supplier-slug.ts";
import type { Site } from "./site.ts";

export const PART_KINDS = ["team", "skill", "supplier"] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** What a programme did with one team, skill or supplier. */
export interface Part {
  /** As it stands in the address of its page. */
  readonly key: string;
  /** A supplier's name as its first award writes it; teams and skills have names in the register. */
  readonly name: string | undefined;
  /** By ref. */
  readonly purchases: readonly Purchase[];
}

type Parts = Readonly<Record<PartKind, ReadonlyMap<string, Part>>>;

const known = new WeakMap<Site, Parts>();

/** All parts of a site, made when the first is asked for. */
export function partsOf(site: Site): Parts {
  const found = known.get(site) ?? makeParts(site);
  known.set(site, found);
  return found;
}

function makeParts(site: Site): Parts {
  const { register, now, standings } = site;
  const parts = {
    team: new Map<string, Collected>(),
    skill: new Map<string, Collected>(),
    supplier: new Map<string, Collected>(),
  };
  // Who is known has a page from the first day, and feeds to follow.
  for (const key of register.teams.keys()) collect(parts.team, key);
  for (const key of register.skills.keys()) collect(parts.skill, key);
  for (const purchase of purchasesOf(register, now, standings.values())) {
    const { opportunity, contract } = purchase;
    collect(parts.team, opportunity.team).purchases.push(purchase);
    for (const key of new Set(opportunity.skills)) collect(parts.skill, key).purchases.push(purchase);
    if (contract?.supplier === undefined) continue;
    const { key, name } = contract.supplier;
    collect(parts.supplier, supplierSlug(key), name).purchases.push(purchase);
  }
  return parts;
}

let latest: { readonly part: Part; readonly dashboard: Dashboard } | undefined;

/**
 * What the purchases of a part come to. The pages of its languages are made one after the other: its numbers are kept until those
 * of another part are asked for, and no longer, for there may be thousands.
 */
export function numbersOfPart(part: Part, { register, now }: Site): Dashboard {
  if (latest?.part !== part)
    latest = { part, dashboard: dashboardOfPurchases(part.purchases, register, now) };
  return latest.dashboard;
}

type Collected = Part & { readonly purchases: Purchase[] };

function collect(parts: Map<string, Collected>, key: string, name?: string): Collected {
  const part = parts.get(key) ?? { key, name, purchases: [] };
  parts.set(key, part);
  return part;
}
