/**
 * Spellings that the matching guidelines of SPDX take for one (Annex B, "varietal word spelling"), each by the form
 * that is kept.
 */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acknowledgement: "acknowledgment",
    acknowledgements: "acknowledgments",
    analogue: "analog",
    analyse: "analyze",
    artefact: "artifact",
    authorisation: "authorization",
    authorised: "authorized",
    calibre: "caliber",
    cancelled: "canceled",
    capitalisation: "capitalization",
    catalogue: "catalog",
    categorise: "categorize",
    centre: "center",
    emphasised: "emphasized",
    favour: "favor",
    favourite: "favorite",
    fulfil: "fulfill",
    fulfilment: "fulfillment",
    initialise: "initialize",
    judgement: "judgment",
    labelling: "labeling",
    labour: "labor",
    licence: "license",
    licenced: "licensed",
    licences: "licenses",
    maximise: "maximize",
    modelled: "modeled",
    modelling: "modeling",
    offence: "offense",
    optimise: "optimize",
    organisation: "organization",
    organise: "organize",
    practise: "practice",
    programme: "program",
    realise: "realize",
    recognise: "recognize",
    signalling: "signaling",
    utilisation: "utilization",
    whilst: "while",
    wilful: "willful",
  }),
);

/** `1.`, `2)`, `(a)`, `iv.`, `1.2.`: marks of lists, wherever they stand, since a text may be wrapped anew; `(c)` too. */
const LIST_MARK = /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]+$/;

/** A paragraph that says whose the text is: with years and names, and nothing else. */
const COPYRIGHT =
  /^\W*(?:portions |parts )?(?:copyright|©|\(c\)\s+(?:copyright|\d{4}|[<[])|all rights reserved)/i;
const LONGEST_COPYRIGHT = 40;

/** Where the guidelines end a licence; what follows tells how to apply it. */
const END = /\bend\s+of\s+(?:the\s+)?terms\s+and\s+conditions\b/i;

/** Words that the guidelines leave out as optional, or that stand in one paragraph with a notice of copyright or apart from it. */
const OPTIONAL = [
  /\(?including\s+the\s+next\s+paragraph\)?/gi,
  /(?:\n[ \t]*)?everyone\s+is\s+permitted\s+to\s+copy\s+and\s+distribute\s+verbatim\s+copies\s+of\s+this\s+licen[cs]e\s+document,\s+but\s+changing\s+it\s+is\s+not\s+allowed\.?/gi,
];

/**
 * The words of a licence, as the matching guidelines of SPDX (Annex B) compare them: without regard to case, white
 * space, punctuation, quotes, bullets and numbers of lists, spelling on either side of the Atlantic, notices of
 * copyright, and what follows the end of the terms.
 */
export function licenceWords(text: string): string[] {
  const lines = text.normalize("NFKC").replace(/\r\n?/g, "\n");
  const end = END.exec(lines);
  const terms = end === null ? lines : lines.slice(0, end.index);
  return paragraphs(OPTIONAL.reduce((rest, optional) => rest.replace(optional, " "), terms))
    .filter((paragraph) => !isCopyright(paragraph))
    .flatMap(wordsOf);
}

export interface TemplateWords {
  /** Without the title and the version at its beginning, which many leave out. */
  readonly words: readonly string[];
  readonly title: readonly string[];
  /** Words between `<` and `>` or in brackets, in whose place names and years are put. */
  readonly placeholders: ReadonlySet<string>;
}

/** The words of a text of the list. */
export function templateWords(text: string): TemplateWords {
  const parts = paragraphs(text);
  const first = parts.findIndex((paragraph) => !isTitle(paragraph) && !isCopyright(paragraph));
  const held = [...text.matchAll(/<([^<>]{2,80})>|\[([^[\]]{2,80})\]/g)];
  return {
    words: licenceWords(parts.slice(Math.max(first, 0)).join("\n\n")),
    title: licenceWords(parts.slice(0, Math.max(first, 0)).join("\n\n")),
    placeholders: new Set(held.flatMap(([, angle, square]) => wordsOf(angle ?? square ?? ""))),
  };
}

function paragraphs(text: string): string[] {
  return text.split(/\n[^\p{L}\p{N}\n]*\n/u).filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

function isCopyright(paragraph: string): boolean {
  return COPYRIGHT.test(paragraph) && paragraph.split(/\s+/).length <= LONGEST_COPYRIGHT;
}

/** `MIT License`, `Version 2, June 1991`, an address: a few words that name a licence. */
function isTitle(paragraph: string): boolean {
  const words = paragraph.trim().split(/\s+/);
  return (
    words.length <= 20 &&
    /licen[cs]e|version|\bv\.? ?\d|https?:/i.test(paragraph) &&
    !/[.;]\s*$/.test(paragraph)
  );
}

function wordsOf(paragraph: string): string[] {
  const words: string[] = [];
  for (const token of paragraph
    .toLowerCase()
    .replace(/--+|[\u2012-\u2015/]/g, " ")
    .split(/\s+/)) {
    if (LIST_MARK.test(token)) continue;
    // Words with a hyphen or an apostrophe are one (sub-license, author’s); an address is its parts.
    for (const part of token.replace(/['’‘\u2010\u2011-]/g, "").split(/[^\p{L}\p{N}]+/u)) {
      if (part === "" || part === "http" || part === "https") continue;
      const word = SAME_WORD.get(part) ?? part;
      // The guidelines take "copyright owner" for "copyright holder".
      const isOwner = words.at(-1) === "copyright" && word.startsWith("owner");
      words.push(isOwner ? word.replace("owner", "holder") : word);
    }
  }
  return words;
}
