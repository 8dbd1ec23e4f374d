/**
 * Words that turn a sentence around, in English and French. Two of them turn it back: nobody “without a clearance” is
 * “considered”, when they are “not considered”.
 */
const TURNS = new RegExp(
  [
    "no(?! +(?:(?:less|fewer|more|later) +than|exceptions?|doubt)(?!\\p{L}))|not(?! +(?:only|less|fewer|more|remotely)(?!\\p{L}))|never|none|neither|nor|nothing|nobody|cannot|\\p{L}+n't",
    "without(?! +(?:any +)?exceptions?)|lack(?:s|ing)?|unnecessary|unneeded|optional|rejected|refused|excluded|disqualified|ineligible|instead of|rather than",
    "aucune?(?! +exception)|personne(?= n(?:e |'))|jamais|pas(?! (?:moins|à pas|à distance))|ni|nul(?:le)?|sans(?! +(?:aucune +)?exception)|faute (?:de|d')|inutiles?|facultati(?:f|ve)s?|plutôt qu(?:e|')",
    "(?:rejet|refus|écart)ée?s?|exclue?s?|irrecevables?|inadmissibles?",
  ]
    .map((words) => `(?:${words})`)
    .join("|")
    .replace(/^/, "(?<![\\p{L}'])(?:")
    .replace(/$/, ")(?![\\p{L}])"),
  "giu",
);
/** “N’est plus exigée” is a negation, “trois ans ou plus” is none. */
const NO_MORE = /(?<!\p{L})n(?:e |')(?:[\p{L}']+ +){1,2}plus(?!\p{L})/giu;

/** Where a sentence ends, or a clause that has its own negation begins. */
const BORDER =
  /[.!?](?= |$)|[;\n]|,? +(?=(?:but|however|yet|although|though|whereas|while|so|because|since|nor|mais|cependant|toutefois|donc|car|parce que|puisque|bien que|tandis que|ni)(?= ))/giu;

/** The clause of a text around a place. */
export function clauseAround(text: string, start: number, end: number): string {
  // A window is enough for any clause, and keeps a long text from being read for each of many places.
  const from = Math.max(0, start - WINDOW);
  const before = text.slice(from, start);
  const border = [...before.matchAll(BORDER)].at(-1);
  const after = text.slice(end, end + WINDOW);
  const length = after.search(BORDER);
  return text.slice(
    border ? from + border.index + border[0].length : from,
    length < 0 ? end + WINDOW : end + length,
  );
}

/** In characters. */
const WINDOW = 400;

/** Whether a clause says that something is not so. */
export function isNegated(clause: string): boolean {
  const turns = (clause.match(TURNS)?.length ?? 0) + (clause.match(NO_MORE)?.length ?? 0);
  return turns % 2 === 1;
}
