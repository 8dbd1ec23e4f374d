import { ATTRIBUTES, NO_AWARD, NOT_KNOWN, WITHHELD, type Attribute } from "../model/explorer.ts";
import type { Dataset } from "./dataset.ts";

/** What can be chosen of an attribute: the code of each key that occurs. */
export type Choices = Readonly<Record<Attribute, ReadonlyMap<string, number>>>;

/** How the address says what has no name. Real keys that begin with a hyphen get another one before it. */
const WITHOUT_NAME: readonly (readonly [key: string, code: number])[] = [
  ["-withheld", WITHHELD],
  ["-no-award", NO_AWARD],
  ["-not-known", NOT_KNOWN],
];

export function choicesOf(dataset: Dataset): Choices {
  const entries = ATTRIBUTES.map((attribute) => {
    const occurring = codesWithoutName(dataset, attribute);
    const named = dataset.columns.names[attribute].map(
      ([key], place) => [key.startsWith("-") ? `-${key}` : key, place] as const,
    );
    return [attribute, new Map([...named, ...WITHOUT_NAME.filter(([, code]) => occurring.has(code))])];
  });
  return Object.fromEntries(entries) as Choices;
}

function codesWithoutName({ attributes, skillSets }: Dataset, attribute: Attribute): ReadonlySet<number> {
  if (attribute === "skill") return new Set(skillSets.some((set) => set.length === 0) ? [NOT_KNOWN] : []);
  return new Set(attributes[attribute].filter((code) => code < 0));
}

/** The key of a code, as the address has it. */
export function keyOf(choices: Choices, attribute: Attribute, code: number): string | undefined {
  for (const [key, one] of choices[attribute]) if (one === code) return key;
  return undefined;
}
