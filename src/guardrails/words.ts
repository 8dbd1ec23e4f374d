import type { Locale } from "../model/locale.ts";

/** A word as it is compared, by its number in a vocabulary: numbers are compared faster than texts. */
export type Word = number;

/** The words of texts in one language. */
export interface Vocabulary {
  /** The words of a text, each once. */
  readonly wordsOf: (text: string) => readonly Word[];
  /** How a text first writes each of its words. */
  readonly writtenIn: (text: string) => ReadonlyMap<Word, string>;
}

/** Words that every text has, whatever it is about; without accents, as they are compared. */
const STOP_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: setOf(
    `a about above after again all also an and another any are as at be because been before being below between both but by
    can cannot could did do does doing done down during each either else every few first for from further had has have having
    he her here hers him his how i if in into is it its itself last least less let like made make makes many may me might more
    most much must my need needs neither new no none nor not nothing now of off on once one only or other others our ours out
    over own per same shall she should since so some such than that the their theirs them then there these they thing this
    those through to too two under until up upon us use used uses using very want wants was we well were what when where
    whether which while who whom whose why will with within without would yet you your yours`,
  ),
  fr: setOf(
    `a afin ai ainsi alors apres au aucun aucune aujourd aura aussi autre autres aux avait avant avec avez avoir avons
    beaucoup bien c ca car ce ceci cela celle celles celui ces cet cette ceux chacun chacune chaque chez ci comme comment d
    dans de deja depuis des dessous dessus deux devra devrait doit doivent donc dont du elle elles en encore entre es est et etait
    etant ete etes etre eux fait faire faut fois font hors ici il ils j je jusqu jusque l la le les leur leurs lors lorsque lui
    m ma mais me meme memes mes mieux moins mon n ne ni nos notre nous nouveau nouvelle on ont ou par parce parmi pas pendant
    peu peut peuvent plus plusieurs plutot pour pourquoi pourra pourrait premier premiere pres puis qu quand que quel quelle
    quelles quels qui quoi rien s sa sans se selon sera serait ses si soit son sont sous souvent sur surtout t ta tel telle tes
    toujours tous tout toute toutes tres trop tu un une vers veut voici voient vos votre vous y`,
  ),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/**
 * Makes a vocabulary, which grows with the texts that it reads. Words are compared without case, accents and endings;
 * words that every text has, single letters and addresses are left out, numbers are not.
 * @example in English, `The forms, tested in 14 browsers` has the words form (written forms), test (tested), 14, browser (browsers)
 */
export function vocabularyOf(locale: Locale): Vocabulary {
  const byFold = new Map<string, Word>();
  const byWriting = new Map<string, Word | null>();

  function wordFor(written: string): Word | undefined {
    // Records use the same words again and again, so that each is folded once.
    const known = byWriting.get(written);
    if (known !== undefined) return known ?? undefined;
    const fold = foldWord(written, locale);
    const word = fold === "" ? undefined : (byFold.get(fold) ?? byFold.size);
    if (word !== undefined) byFold.set(fold, word);
    byWriting.set(written, word ?? null);
    return word;
  }

  return {
    wordsOf(text) {
      const words = new Set<Word | undefined>(writtenWords(text).map(wordFor));
      words.delete(undefined);
      return [...words] as Word[];
    },
    writtenIn(text) {
      const written = new Map<Word, string>();
      for (const one of writtenWords(text)) {
        const word = wordFor(one);
        if (word !== undefined && !written.has(word)) written.set(word, one);
      }
      return written;
    },
  };
}

/** Between spaces, signs of ASCII and the signs of typography; folding a word takes out the few others that there are. */
const BETWEEN_SIGNS = /[^\s!-/:-@[-`{-~\u00a0-\u00a9\u00ab-\u00b1\u00b4-\u00b8\u00bb-\u00bf\u2000-\u206f]+/g;

function writtenWords(text: string): readonly string[] {
  const plain = text.includes("://") ? text.replace(/https?:\/\/[^\s)>\]]+/g, " ") : text;
  return plain.normalize("NFKC").toLowerCase().match(BETWEEN_SIGNS) ?? [];
}

/** What a word is compared as; "" for one that says nothing. */
function foldWord(word: string, locale: Locale): string {
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFC");
  if (/^\p{N}+$/u.test(plain)) return plain;
  if (plain.length < 2 || STOP_WORDS[locale].has(plain)) return "";
  return withoutEnding(plain, locale);
}

/** Endings, each with what stands in its place; the first that leaves at least three letters is taken, then the next list is tried. */
const ENDINGS: Record<Locale, readonly (readonly (readonly [RegExp, string])[])[]> = {
  en: [
    [
      [/ies$/, "y"],
      [/(?<=ss|sh|ch|x|z)es$/, ""],
      [/(?<![suia])s$/, ""],
      [/(?<=[^aeiou]a)s$/, ""],
    ],
    [
      [/(?<=[a-z]{4})ing$/, ""],
      [/(?<=[a-z]{3})ed$/, ""],
    ],
    [[/e$/, ""]],
  ],
  fr: [
    [
      [/(?<!e)aux$/, "al"],
      [/[sx]$/, ""],
    ],
    [[/e+$/, ""]],
  ],
};

/** A word without the ending of its plural, and of a few other forms; rough, but the same for every text. */
function withoutEnding(word: string, locale: Locale): string {
  return ENDINGS[locale].reduce((left, endings) => {
    for (const [ending, instead] of endings) {
      if (!ending.test(left)) continue;
      const short = left.replace(ending, instead);
      return short.length >= 3 ? short : left;
    }
    return left;
  }, word);
}
