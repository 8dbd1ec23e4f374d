/** Legal forms that stand after a name, without accents or dots; people leave them out, or write them otherwise. */
const LEGAL_FORMS = new Set([
  ..."inc incorporated incorporee ltd limited ltee limitee llc llp lp corp corporation co company cie compagnie".split(
    " ",
  ),
  ..."sa sas sasu sarl srl senc sencrl enr enrg enregistree gmbh ag kg ug bv nv plc pty oy aps".split(" "),
]);

/** Legal forms of several words, which stand after a name as well. */
const LONG_FORMS = [
  ...["professional corporation", "professional corp", "societe professionnelle"],
  ...["cooperative de travail", "cooperative de solidarite", "coop de travail", "coop de solidarite"],
  ...["workers cooperative", "worker cooperative", "workers co op", "worker co op"],
].map((form) => form.split(" "));

/** How someone works, which is no part of a name; without accents. */
const HOW_SOMEONE_WORKS =
  /(?<=\S)\s*\((?:freelancer?|pigiste|self-employed|independent|independante?|travailleu(?:r|se) autonome|sole proprietor(?:ship)?|consultante?|contractor)\)\s*$/;

/**
 * What names of firms begin with after an article. “Le” and “La” before another word may be a part of a name: Le Blanc is
 * not Blanc.
 */
const FIRM =
  "(?:compagnie|groupe|societe|cooperative|coop|agence|ateliers?|studios?|maison|boutique|bureau|cabinet|collectif|centre|equipe|entreprises?|fabrique|firme|services|solutions|laboratoires?|logiciels?)";
const ARTICLE = new RegExp(`^(?:the +(?=\\S)|(?:l[ae]s? +|l['’] *)(?=${FIRM} +\\S))`);

/** `Doe, Jane`: one comma, a family name of one word, one or two given names. */
const FAMILY_NAME_FIRST = /^([\p{L}\p{M}'’-]+) *, *([\p{L}\p{M}'’-]+(?: (?:[\p{L}\p{M}'’-]+|\p{L}\.))?)$/u;

/** What stands beside a comma in the name of a firm, and is nobody's given or family name. */
const WORK =
  /^(?:advis\w+|agence|agency|architect\w*|associat\w+|associe\w*|avocat\w*|code\w*|conseil\w*|consult\w+|creati\w+|data|design\w*|developpement|development|digital\w*|engineer\w*|experts?|fils|freres|group\w*|ingenieur\w*|lab\w*|lawyers?|logiciels?|media\w*|notaires?|partners?|research\w*|services?|software|solutions?|sons|studios?|systems?|systemes?|tech\w*|traduct\w+|translat\w+|web|works?)$/;

/** Letters that have no plain letter inside them, and signs that mean nothing. */
const PLAIN: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ß: "ss" };

/**
 * A supplier's name as people compare it: without case, accents, punctuation, spaces and legal form, and with one word
 * for `&`, `+`, “and” and “et”; an article before the name of a firm, and how someone works after it, do not count, and
 * `Doe, Jane` is `Jane Doe`. Two names with one key are taken for one supplier.
 * @example `Érable Logiciel inc.`, `ERABLE-LOGICIEL` and `Erable  Logiciel, Ltée` are all `erablelogiciel`
 */
export function supplierKey(name: string): string {
  const plain = givenNameFirst(
    folded(name).trim().replace(/\s+/g, " ").replace(HOW_SOMEONE_WORKS, ""),
  ).replace(ARTICLE, "");
  const words = withJoinedInitials(
    plain
      // What abbreviates or elides is part of its word; all else that is not a letter or a digit parts two words.
      .replace(/[.'’]/g, "")
      .replace(/&/g, " and ")
      .replace(/(?<![\p{L}\p{N}+#])\+(?![\p{L}\p{N}+#])/gu, " and ")
      .split(/[^\p{L}\p{M}\p{N}+#]+/u)
      .filter((word) => word !== ""),
  );
  for (let form = lastForm(words); form > 0; form = lastForm(words)) words.splice(-form);
  const key = inFull(words).join("");
  // A name of signs alone is compared as it is.
  return key === "" ? plain.replace(/\s+/g, "") : key;
}

/** Words of a name as they are written in full: `coop`, `co-op` are `cooperative`. */
function inFull(words: readonly string[]): string[] {
  return words
    .join(" ")
    .replace(/(?<!\S)co op(?!\S)/g, "coop")
    .split(" ")
    .map((word) => (word === "et" ? "and" : word === "coop" ? "cooperative" : word));
}

/** How many of a name's last words are a legal form; 0 where none is, or nothing would be left. */
function lastForm(words: readonly string[]): number {
  const long = LONG_FORMS.find(
    (form) =>
      form.length < words.length &&
      form.every((word, index) => word === words[words.length - form.length + index]),
  );
  if (long) return long.length;
  return words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "") ? 1 : 0;
}

/** `doe, jane` as `jane doe`; a comma before a legal form, or between other words than names, is left alone. */
function givenNameFirst(name: string): string {
  const [, family = "", given = ""] = FAMILY_NAME_FIRST.exec(name) ?? [];
  const parts = [family, ...given.split(" ")];
  const isPerson =
    family !== "" && !parts.some((part) => WORK.test(part) || LEGAL_FORMS.has(part.replace(/[.'’]/g, "")));
  return isPerson ? `${given} ${family}` : name;
}

/** Without case, accents and signs of trade marks. */
function folded(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return name
    .replace(/[™®©]/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[œæøłđß]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC");
}

/** Text of letters without accents, where nothing is to be folded but case. */
const ASCII = /^[\u0000-\u007f]*$/;

/** `S. A.` is `SA`, and `I B M` is `IBM`. */
function withJoinedInitials(words: readonly string[]): string[] {
  const isInitial = (word: string | undefined): boolean => /^\p{L}$/u.test(word ?? "");
  return words
    .map((word, index) => (isInitial(word) && isInitial(words[index + 1]) ? word : `${word} `))
    .join("")
    .trimEnd()
    .split(" ");
}
