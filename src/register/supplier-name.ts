/** Legal forms that stand after a name, without accents or dots; people leave them out, or write them otherwise. */
const LEGAL_FORMS = new Set([
  ..."inc incorporated incorporee ltd limited ltee limitee llc llp lp corp corporation co company cie compagnie".split(
    " ",
  ),
  ..."sa sas sasu sarl srl senc sencrl enr enrg enregistree gmbh ag kg ug bv nv plc pty oy aps".split(" "),
]);

/** Letters that have no plain letter inside them, and signs that mean nothing. */
const PLAIN: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ß: "ss" };

/**
 * A supplier's name as people compare it: without case, accents, punctuation, spaces and legal form, and with one word
 * for `&`, `+`, “and” and “et”. Two names with one key are taken for one supplier.
 * @example `Érable Logiciel inc.`, `ERABLE-LOGICIEL` and `Erable  Logiciel, Ltée` are all `erablelogiciel`
 */
export function supplierKey(name: string): string {
  const plain = folded(name);
  const words = withJoinedInitials(
    plain
      // What abbreviates or elides is part of its word; all else that is not a letter or a digit parts two words.
      .replace(/[.'’]/g, "")
      .replace(/&/g, " and ")
      .replace(/(?<![\p{L}\p{N}+#])\+(?![\p{L}\p{N}+#])/gu, " and ")
      .split(/[^\p{L}\p{M}\p{N}+#]+/u)
      .filter((word) => word !== ""),
  );
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  const key = words.map((word) => (word === "et" ? "and" : word)).join("");
  // A name of signs alone is compared as it is.
  return key === "" ? plain.replace(/\s+/g, "") : key;
}

function folded(name: string): string {
  return name
    .replace(/[™®©]/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[œæøłđß]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC");
}

/** `S. A.` is `SA`, and `I B M` is `IBM`. */
function withJoinedInitials(words: readonly string[]): string[] {
  const isInitial = (word: string | undefined): boolean => /^\p{L}$/u.test(word ?? "");
  return words
    .map((word, index) => (isInitial(word) && isInitial(words[index + 1]) ? word : `${word} `))
    .join("")
    .trimEnd()
    .split(" ");
}
