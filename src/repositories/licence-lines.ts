import { nameLength } from "./licence-names.ts";
import { lineWords, type LicenceWord } from "./licence-words.ts";

/** A line that has words. */
export interface LicenceLine {
  readonly words: readonly LicenceWord[];
  readonly beginsParagraph: boolean;
  /** A notice of copyright: whose the licence or the software is, in years, names and “all rights reserved”. */
  readonly isNotice: boolean;
}

/** Sentences that stand in one place or another, or not at all, and grant nothing. */
const OPTIONAL = [
  /\(including\s+the\s+next\s+paragraph\)/gi,
  /everyone\s+is\s+permitted\s+to\s+copy\s+and\s+distribute\s+verbatim\s+copies\s+of\s+this\s+licen[cs]e\s+document,\s+but\s+changing\s+it\s+is\s+not\s+allowed\.?/gi,
];

/** How a notice of copyright begins. `(c)` alone may be the third of a list. */
const NOTICE =
  /^[^\p{L}\p{N}]{0,12}(?:(?:portions|parts|original work|original code|modified work|modifications):? )?(?:(?:\d{4}\s+)?(?:copyright|©)|\(c\)\s+(?:copyright|\d{4}|[<[])|droits? d['’]auteur|all rights reserved|tous droits réservés)/iu;
/** What a notice says beside names and years. */
const FORMULA =
  /\ball\s+rights\s+reserved\b|\btous\s+droits\s+réservés(?!\p{L})|\bwith\s+reserved\s+font\s+names?\b/giu;
/** The same, where a line ends within it. */
const FORMULA_BEGINS = /\ball(?:\s+rights)?\s*$/iu;
const FORMULA_ENDS = /^[^\p{L}\p{N}]*(?:rights\s+)?reserved\b/iu;
/** With the names on the lines that follow. */
const LONGEST_NOTICE = 40;
const LONGEST_NOTICE_LINE = 1000;
/** Under a title, a notice may stand without an empty line between, */
const TITLE = /licen[cs]e|version/i;
const LONGEST_TITLE = 12;
/** or behind it: `MIT License Copyright (c) 2026 …`. */
const TITLE_AND_NOTICE =
  /^(.{0,60}\blicen[cs]e\b[^\p{L}\p{N}]{1,8}?)((?:copyright\s+)?(?:©|\(c\)).*|copyright\s+\d{4}.*)$/isu;
/** Within a paragraph, where a line may begin with “copyright holders”, a notice has a sign or a year. */
const SIGN = /©|\(c\)|\d{4}|<year>/i;

/**
 * The lines of a licence. A notice of copyright is one that says nothing but whose it is.
 * @param common see `nameLength`
 */
export function licenceLines(text: string, common: ReadonlySet<string>): LicenceLine[] {
  const plain = OPTIONAL.reduce(
    (rest, optional) => rest.replace(optional, " "),
    text.normalize("NFKC").replace(/\r\n?/g, "\n"),
  );
  const lines: LicenceLine[] = [];
  let notice: readonly LicenceWord[] | undefined;
  let mayBeNotice = true;
  let beginsParagraph = true;
  for (const line of linesOf(plain)) {
    const words = lineWords(line, lines.at(-1)?.words.at(-1)?.word);
    if (words.length === 0) {
      [notice, mayBeNotice, beginsParagraph] = [undefined, true, true];
      continue;
    }
    const named = noticeWith(notice, line, mayBeNotice, common);
    if (named !== undefined) {
      notice = named;
      lines.push({ words, beginsParagraph, isNotice: true });
      beginsParagraph = false;
      continue;
    }
    lines.push({ words, beginsParagraph, isNotice: false });
    notice = undefined;
    mayBeNotice = words.length <= LONGEST_TITLE && TITLE.test(line);
    beginsParagraph = false;
  }
  return lines;
}

/** Lines as they stand, but for a title with a notice behind it, which are two. */
function* linesOf(text: string): Generator<string> {
  for (const line of text.split("\n")) {
    const both = TITLE_AND_NOTICE.exec(line);
    if (both) yield* both.slice(1);
    else yield line;
  }
}

/** The words of the notice that a line begins, or that it carries on; undefined where it is no notice. */
function noticeWith(
  notice: readonly LicenceWord[] | undefined,
  line: string,
  mayBegin: boolean,
  common: ReadonlySet<string>,
): readonly LicenceWord[] | undefined {
  if (line.length > LONGEST_NOTICE_LINE) return undefined;
  const begins = (mayBegin || notice !== undefined || SIGN.test(line)) && NOTICE.test(line);
  if (!begins && notice === undefined) return undefined;
  const said = line.replace(FORMULA, " ").replace(FORMULA_BEGINS, " ");
  const words = lineWords(begins ? said : said.replace(FORMULA_ENDS, " "));
  const whole = begins ? words : [...(notice ?? []), ...words];
  // “Copyright” alone may be the heading of a section.
  if (whole.length === 1 && /^copyrights?$/.test(whole[0]?.word ?? "")) return undefined;
  return nameLength(whole, common, LONGEST_NOTICE) === whole.length ? whole : undefined;
}
