import { isRef, numberOf, type Ref } from "../model/ref.ts";

/** The longest name that is read at a glance in a list of files, without the year and the number. */
const LONGEST_SLUG = 50;

/** Letters that are no letter with a mark, and what people write in their place. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** What stands where a title has no letter that an address can have, such as one of emoji. */
const NO_WORDS = "opportunity";

/**
 * A title as a part of a record's name: lower case, without accents, its words joined by hyphens, at most 50
 * characters and cut between words: “The team’s élan: an œuvre!” is `the-teams-elan-an-oeuvre`.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[œæßøłđðþı]/g, (letter) => LETTERS[letter] ?? "")
    .replace(/['’](?=s\b)/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  // A single word of more than that is cut within.
  return slug || (words[0]?.slice(0, LONGEST_SLUG) ?? NO_WORDS);
}

/**
 * The name of a new record: the number after the highest of its year, so that none is used twice although a record was
 * renamed or withdrawn, and the title's words.
 * @param used the names in `opportunities/` and `awards/`; what is not a ref is passed over
 * @returns undefined where the year has no number left
 */
export function nextRef(year: string, title: string, used: Iterable<string>): Ref | undefined {
  let highest = 0;
  for (const name of used) {
    if (isRef(name) && name.startsWith(`${year}-`))
      highest = Math.max(highest, Number(numberOf(name).slice(5)));
  }
  const ref = `${year}-${String(highest + 1).padStart(3, "0")}-${slugOf(title)}`;
  return isRef(ref) ? ref : undefined;
}
