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
  /[.!?](?= |$)|[;\n]|,? +(?=(?:but|however|yet|although|though|whereas|while|so|because|since|nor|mais|cependant|toutefois|donc|car|parce que|puisque|bien que|tandis que|ni)(?= )|(?:and|et) +(?:none|no|nothing|aucune?)(?= ))/giu;

/** In characters: enough for any clause, and little enough that a text without an end to its sentences is soon read. */
const WINDOW = 400;

/** A clause, of which each question is asked once, though many words of it may raise it. */
export interface Clause {
  readonly has: (pattern: RegExp) => boolean;
  /** Whether it says that something is not so. */
  readonly isNegated: () => boolean;
}

/** The clauses of a text, by the place (from, to) of words within them. */
export function clausesOf(text: string): (start: number, end: number) => Clause {
  const borders = Array.from(text.matchAll(BORDER), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const clauses = new Map<string, Clause>();
  return (start, end) => {
    // Where there is no border for long, places near each other are in one clause.
    const before = borders[howMany(borders, (border) => border.end <= start) - 1]?.end ?? 0;
    const after = borders[howMany(borders, (border) => border.start < end)]?.start ?? text.length;
    const from = Math.max(before, WINDOW * Math.floor(start / WINDOW - 1));
    const to = Math.min(after, WINDOW * Math.ceil(end / WINDOW + 1));
    const known = clauses.get(`${from} ${to}`);
    if (known) return known;
    const clause = clauseOf(text.slice(from, to));
    clauses.set(`${from} ${to}`, clause);
    return clause;
  };
}

/** How many of a list are so, where all of them stand first. */
function howMany<T>(list: readonly T[], isSo: (item: T) => boolean): number {
  let [least, most] = [0, list.length];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    const item = list[middle];
    if (item !== undefined && isSo(item)) least = middle + 1;
    else most = middle;
  }
  return least;
}

function clauseOf(text: string): Clause {
  const answers = new Map<RegExp, boolean>();
  let negated: boolean | undefined;
  return {
    has(pattern) {
      const answer = answers.get(pattern) ?? text.search(pattern) >= 0;
      answers.set(pattern, answer);
      return answer;
    },
    isNegated: () => (negated ??= isNegated(text)),
  };
}

/** Two turns of a sentence make none. */
function isNegated(text: string): boolean {
  const turns = (text.match(TURNS)?.length ?? 0) + (text.match(NO_MORE)?.length ?? 0);
  return turns % 2 === 1;
}
