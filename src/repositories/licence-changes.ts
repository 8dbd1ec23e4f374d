import type { Difference } from "./licence-differences.ts";

/** Words that stand for a party or a year in the texts of the list, in whose place names are put. */
const PARTIES = new Set(
  "the a an of and or by its their this copyright holder holders owner owners author authors contributor contributors name names year yyyy organization company entity entities related regents university california foundation individual software inc isc internet systems consortium".split(
    " ",
  ),
);

/** Words by which a sentence permits, forbids or limits: where one of them comes or goes, it is another licence. */
const WEIGHTY =
  /^(?:not|no|non|nor|never|none|only|except|exception|exceptions|unless|must|shall|may|cannot|without|provided|prohibited|forbidden|restricted|restriction|restrictions|limited|condition|conditions|additional|however|commercial|noncommercial|military|evil|good|ne|pas|aucun|aucune|sauf|interdit|interdite|uniquement|seulement|doit|doivent|commerciale?s?)$/;

/** A name of a party: "Her Majesty the Queen in Right of Canada, as represented by the Minister of …". */
const LONGEST_NAME = 25;
/** Words that may be missing, added or others at one place: a spelling, a title that is repeated. A sentence is longer. */
const LONGEST_CHANGE = 4;
/** Of all words of a licence, names not counted: one in a hundred. */
const CHANGED_SHARE = 0.01;
const LEAST_CHANGED = 4;

/**
 * Whether a licence with these differences is still the same.
 * @param length its words
 * @param placeholders those of its words that stand for others
 */
export function isHarmless(
  found: readonly Difference[],
  length: number,
  placeholders: ReadonlySet<string>,
): boolean {
  const changes = found.filter((difference) => !isName(difference, placeholders));
  const changed = changes.reduce(
    (sum, { missing, added }) => sum + Math.max(missing.length, added.length),
    0,
  );
  return (
    changed <= Math.max(LEAST_CHANGED, length * CHANGED_SHARE) &&
    changes.every(({ missing, added }) => Math.max(missing.length, added.length) <= LONGEST_CHANGE) &&
    found.every(({ missing, added }) => ![...missing, ...added].some((word) => WEIGHTY.test(word)))
  );
}

/** A name in the place of a party. */
function isName({ missing, added }: Difference, placeholders: ReadonlySet<string>): boolean {
  const isParty = (word: string): boolean => PARTIES.has(word) || placeholders.has(word);
  return missing.length > 0 && missing.every(isParty) && added.length <= LONGEST_NAME;
}

/** Words before or after a licence that a notice, a title or a greeting has. */
const LONGEST_AROUND = 120;

/** Whether what stands before or after a licence leaves it as it is: a condition, or a second licence, does not. */
export function isHarmlessAround(words: readonly string[]): boolean {
  return words.length <= LONGEST_AROUND && !words.some((word) => WEIGHTY.test(word));
}
