import { PARTY, VARIANTS } from "./licence-variants.ts";

/** What a text must have, one after another, to be a licence. */
export type Part =
  | { readonly is: "words"; readonly words: readonly string[] }
  /** The mark of a point of a list: any, or none. */
  | { readonly is: "mark" }
  /** A name, or the words that the list has in its place. */
  | {
      readonly is: "party";
      readonly stands: readonly string[];
      readonly mayBeNone: boolean;
      readonly beginsLine: boolean;
    }
  | { readonly is: "choice"; readonly ways: readonly (readonly Part[])[] };

/** What may be left out. */
export function optional(parts: readonly Part[]): Part {
  return { is: "choice", ways: [parts, []] };
}

/** With what people have in place of some phrases of a licence. */
export function withVariants(id: string, parts: readonly Part[]): readonly Part[] {
  return VARIANTS.filter(({ ids }) => ids.test(id)).reduce((rest, { phrase, ways }) => {
    const words = phrase.split(" ");
    const at = rest.findIndex((_, index) =>
      words.every((word, offset) => {
        const part = rest[index + offset];
        return part?.is === "words" && part.words.length === 1 && part.words[0] === word;
      }),
    );
    if (at < 0) return rest;
    const choice: Part = { is: "choice", ways: [phrase, ...ways].map(phraseParts) };
    return [...rest.slice(0, at), choice, ...rest.slice(at + words.length)];
  }, parts);
}

function phraseParts(phrase: string): readonly Part[] {
  return phrase
    .split(" ")
    .filter((word) => word !== "")
    .map((word) =>
      word === PARTY
        ? { is: "party", stands: [], mayBeNone: false, beginsLine: false }
        : { is: "words", words: [word] },
    );
}

/** Words that follow one another, as one part. */
export function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = [];
  let run: string[] = [];
  for (const part of parts) {
    if (part.is === "words") {
      if (run.length === 0) whole.push({ is: "words", words: run });
      run.push(...part.words);
      continue;
    }
    run = [];
    whole.push(part.is === "choice" ? { is: "choice", ways: part.ways.map(joined) } : part);
  }
  return whole;
}
