import { ATTRIBUTES, type Attribute, type ExplorerColumns } from "../../model/explorer.ts";
import { STATUSES } from "../../model/status.ts";
import type { Register } from "../../register/register.ts";
import type { Purchase } from "../purchases.ts";
import { FOUND_IN, skillsOf, statusName } from "./attributes.ts";
import { NameList, SetList } from "./name-list.ts";

/** What is said of each purchase, as places in lists of names. */
export function attributeColumns(
  purchases: readonly Purchase[],
  register: Register,
): Pick<ExplorerColumns, "names" | "skill_sets" | "purchases"> {
  const lists = newLists(purchases);
  const sets = new SetList();
  const codeOf = (attribute: Attribute, purchase: Purchase): number => {
    if (attribute === "skill")
      return sets.placeOf(
        skillsOf(purchase, register).map(({ key, name }) => lists.skill.placeOf(key, name)),
      );
    const found = FOUND_IN[attribute](purchase, register);
    return typeof found === "number" ? found : lists[attribute].placeOf(found.key, found.name);
  };
  const codes = byAttribute((attribute) => purchases.map((purchase) => codeOf(attribute, purchase)));
  return {
    names: byAttribute((attribute) => lists[attribute].names),
    skill_sets: sets.sets,
    purchases: { ...codes, "made-up": purchases.map(madeUp) },
  };
}

/** Statuses stand in the order of a life, whichever comes first. */
function newLists(purchases: readonly Purchase[]): Record<Attribute, NameList> {
  const lists = byAttribute(() => new NameList());
  const occurring = new Set(purchases.map(({ status }) => status));
  for (const status of STATUSES) if (occurring.has(status)) lists.status.placeOf(status, statusName(status));
  return lists;
}

/** Whether all of a purchase is made up, or its award alone. */
function madeUp({ opportunity, contract }: Purchase): number {
  if (opportunity.demonstration === true) return 1;
  return contract?.award.demonstration === true ? 2 : 0;
}

function byAttribute<V>(valueOf: (attribute: Attribute) => V): Record<Attribute, V> {
  return Object.fromEntries(ATTRIBUTES.map((name) => [name, valueOf(name)])) as Record<Attribute, V>;
}
