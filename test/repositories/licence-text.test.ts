import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { licenceOfText } from "../../src/repositories/licence-text.ts";
import { lineWords } from "../../src/repositories/licence-words.ts";
import { sameLicence } from "../../src/repositories/same-licence.ts";
import { processorTime } from "../content/processor-time.ts";
import { APPROVED, textOf } from "./support/spdx-texts.ts";

/** The first load reads 5 MB. */
const LONG = 120_000;

const ROOT = path.resolve(import.meta.dirname, "../..");

function wrapped(text: string, width: number): string {
  const lines = (paragraph: string): string =>
    paragraph
      .trim()
      .split(/\s+/)
      .reduce<string[]>((done, word) => {
        const last = done.at(-1);
        if (last === undefined || last.length + word.length >= width) return [...done, word];
        return [...done.slice(0, -1), `${last} ${word}`];
      }, [])
      .join("\n");
  return text
    .split(/\n\s*\n/)
    .map(lines)
    .join("\n\n");
}

/** Names and years in the place of what stands for them. */
function filledIn(text: string): string {
  return text
    .replace("<Copyright Information>", "Copyright 2026 Her Majesty the Queen in Right of Canada")
    .replace(/<year>|\[yyyy\]|<yyyy>|\[year\]/gi, "2026")
    .replace(
      /<(?!http|#)[^<>\n]{2,60}>|\[name of copyright owner\]|\[fullname\]/g,
      "Her Majesty the Queen in Right of Canada",
    )
    .replace(/\bAUTHOR EMAIL\b/g, "Ann Author ann@example.org");
}

/** The ids of approved licences that are not recognised when their texts are changed in this way. */
function missed(change: (text: string) => string): string[] {
  return APPROVED.flatMap(({ id, text }) => {
    const found = licenceOfText(change(text));
    return found !== null && sameLicence(id, found) ? [] : [`${id}: ${found ?? "unknown"}`];
  });
}

// docs/repositories.md says these figures: a change of one is a change of the other.
describe("144 approved texts of the SPDX list", () => {
  it("are 144", () => {
    expect(APPROVED).toHaveLength(144);
  });

  it.each([
    ["as they are", (text: string) => text],
    ["in lines of 40", (text: string) => wrapped(text, 40)],
    ["in lines of 100", (text: string) => wrapped(text, 100)],
    ["in capitals", (text: string) => text.toUpperCase()],
    ["indented, with the ends of lines of Windows", (text: string) => text.replaceAll("\n", "\r\n    ")],
  ])(
    "are all recognised %s",
    (_, change) => {
      expect(missed(change)).toEqual([]);
    },
    LONG,
  );

  it(
    "are recognised with names filled in",
    () => {
      expect(missed(filledIn)).toEqual([]);
    },
    LONG,
  );

  it(
    "are not themselves any more where a paragraph is missing: unknown, or another licence of the list",
    () => {
      let tried = 0;
      const kept: string[] = [];
      const others: string[] = [];
      const texts = APPROVED.filter(({ id }) => !/-only$|-or-later$/.test(id));
      for (const [text, index] of texts
        .flatMap(({ text }) => paragraphsOf(text))
        .filter((_, n) => n % 24 === 0)) {
        const paragraphs = text.split(/\n\s*\n/);
        const id = texts.find((one) => one.text === text)?.id ?? "";
        const found = licenceOfText(paragraphs.filter((_, n) => n !== index).join("\n\n"));
        tried += 1;
        if (found !== null) (sameLicence(id, found) ? kept : others).push(`${id}: ${found}`);
      }
      expect(tried).toBeGreaterThan(100);
      expect(kept).toEqual([]);
      // BSD-3-Clause without its third clause is BSD-2-Clause.
      expect(others.length).toBeLessThan(5);
    },
    LONG,
  );
});

/** The paragraphs of a text that are terms of it: not titles, notices of copyright or what comes after the end. */
function paragraphsOf(text: string): [text: string, index: number][] {
  const paragraphs = text.split(/\n\s*\n/);
  const end = paragraphs.findIndex((paragraph) => /end of (?:the )?terms and conditions/i.test(paragraph));
  return paragraphs.flatMap((paragraph, index): [string, number][] => {
    const isTerm =
      index > 1 &&
      !/^(?:copyright|everyone is permitted)/i.test(paragraph) &&
      (end < 0 || index < end) &&
      lineWords(paragraph).length >= 10 &&
      /[.;,]\s*$/.test(paragraph);
    return isTerm ? [[text, index]] : [];
  });
}

describe("texts as people keep them", () => {
  /** Licence files and declared licences of the packages that are installed here, of one plain licence. */
  const packages = readdirSync(path.join(ROOT, "node_modules")).flatMap((name) => {
    const folder = path.join(ROOT, "node_modules", name);
    const manifest = path.join(folder, "package.json");
    if (!existsSync(manifest)) return [];
    const { license } = JSON.parse(readFileSync(manifest, "utf8")) as { license?: unknown };
    const files = readdirSync(folder);
    const read = (pattern: RegExp): string | undefined => {
      const file = files.find((one) => pattern.test(one));
      return file === undefined ? undefined : readFileSync(path.join(folder, file), "utf8");
    };
    const declared = typeof license === "string" && !license.includes(" ") ? license : undefined;
    return [
      { name, declared, licence: read(/^licen[cs]e(?:\.(?:md|txt))?$/i), readme: read(/^readme\.md$/i) },
    ];
  });

  it(
    "are recognised in 92 of 100 packages, and not one as a licence that its text is not",
    () => {
      const asked = packages.filter(
        ({ declared, licence }) => declared !== undefined && licence !== undefined,
      );
      const found = asked.map(({ name, declared = "", licence = "" }) => {
        const id = licenceOfText(licence);
        return { name, declared, id, isSame: id !== null && sameLicence(declared, id) };
      });
      expect(asked.length).toBeGreaterThan(200);
      expect(found.filter(({ isSame }) => isSame).length / asked.length).toBeGreaterThan(0.92);
      expect(found.filter(({ id, isSame }) => id !== null && !isSame)).toEqual([]);
    },
    LONG,
  );

  it(
    "are no licences where they are READMEs",
    () => {
      const readmes = packages.flatMap(({ name, readme }) =>
        readme === undefined ? [] : [{ name, readme }],
      );
      expect(readmes.length).toBeGreaterThan(200);
      expect(readmes.filter(({ readme }) => licenceOfText(readme) !== null)).toEqual([]);
    },
    LONG,
  );

  it("are those of the GNU project with their notices in other places", () => {
    const official = (id: string): string =>
      `    ${textOf(id).replace(/(Inc\..*)\n\n?(Everyone is permitted)/, "$1\n $2")}`;
    expect(licenceOfText(official("GPL-3.0-only"))).toBe("GPL-3.0");
    expect(
      licenceOfText(
        official("GPL-2.0-only").replace("Preamble\n", "Preamble\n\n  GNU GENERAL PUBLIC LICENSE\n"),
      ),
    ).toBe("GPL-2.0");
    const [alone = ""] = textOf("LGPL-3.0-only").split(/\n\s*GNU GENERAL PUBLIC LICENSE\s+Version 3/);
    expect(licenceOfText(alone)).toBe("LGPL-3.0");
  });

  it("may have the name of a ministry, and notices of the Crown in both languages", () => {
    const notice =
      "Copyright (c) His Majesty the King in Right of Canada, as represented by the Minister of Employment, 2026\nDroit d’auteur (c) Sa Majesté le Roi du chef du Canada, représenté par le ministre de l’Emploi, 2026";
    expect(licenceOfText(textOf("MIT").replace(/Copyright.*/, notice))).toBe("MIT");
    expect(
      licenceOfText(
        textOf("BSD-3-Clause").replace(
          "the copyright holder nor",
          "the Department of Employment and Social Development nor",
        ),
      ),
    ).toBe("BSD-3-Clause");
  });
});

describe("texts as people ship them", () => {
  const MIT = textOf("MIT");
  const APACHE = textOf("Apache-2.0");
  const BSD = textOf("BSD-3-Clause");
  const [apacheTerms = "", apacheEnd = ""] = APACHE.split(/END OF TERMS AND CONDITIONS/);
  const named = (notice: string): string => MIT.replace(/Copyright.*/, notice);
  const GPL_2 = textOf("GPL-2.0-only");

  it.each([
    [
      "MIT",
      "several notices",
      named("Copyright (c) 2019-2024 Ann Author\nCopyright © 2024, 2025 Bo & Co. Ltd."),
    ],
    [
      "MIT",
      "a handle and an address",
      named("Copyright (c) 2026-present ann-author <ann@example.org> (https://ann.example)"),
    ],
    ["MIT", "odd characters", named("Copyright (c) 2026 Çelik-Łoś O’Neill 株式会社 & Söhne GmbH")],
    [
      "MIT",
      "a notice behind its title",
      MIT.replace(/MIT License\s+Copyright.*/, "MIT License Copyright (c) 2026 Contoso"),
    ],
    [
      "MIT",
      "contributors",
      named(
        "Copyright 2026 the Contoso project authors and other contributors (see AUTHORS.md). All rights reserved.",
      ),
    ],
    ["MIT", "no title", MIT.replace("MIT License", "")],
    [
      "MIT",
      "Markdown",
      MIT.replace("MIT License", "# The [MIT License](https://opensource.org/license/mit) (MIT)").replace(
        "AS IS",
        "**AS IS**",
      ),
    ],
    [
      "MIT",
      "a title that is a sentence",
      `This software is released under the MIT license:\n\n${MIT.replace("MIT License", "")}`,
    ],
    ["MIT", "comment signs", MIT.replace(/^/gm, " * ")],
    ["MIT", "other spellings and quotes", MIT.replace("sublicense", "sub-license").replaceAll('"', "“")],
    ["MIT", "the name of a party", MIT.replace("AUTHORS OR COPYRIGHT HOLDERS", "CONTOSO FOUNDATION, INC.")],
    [
      "BSD-3-Clause",
      "names of parties",
      BSD.replaceAll("THE COPYRIGHT HOLDERS AND CONTRIBUTORS", "CONTOSO LTD").replace(
        "the copyright holder nor",
        "Contoso Ltd nor",
      ),
    ],
    ["BSD-3-Clause", "copyright owners", BSD.replaceAll("COPYRIGHT HOLDER", "COPYRIGHT OWNER")],
    ["BSD-3-Clause", "bullets", BSD.replace(/^\d\. /gm, "- ")],
    [
      "ISC",
      "the author",
      textOf("ISC")
        .replaceAll(/\bISC (DISCLAIMS|BE)/g, "THE AUTHOR $1")
        .replace("and/or distribute", "and distribute"),
    ],
    ["Apache-2.0", "no appendix", apacheTerms],
    ["Apache-2.0", "an end and no appendix", `${apacheTerms}END OF TERMS AND CONDITIONS\n`],
    [
      "Apache-2.0",
      "names in its appendix",
      APACHE.replace("[yyyy] [name of copyright owner]", "2026 Contoso Ltd."),
    ],
    [
      "Apache-2.0",
      "the notice of its appendix alone",
      `${apacheTerms}END OF TERMS AND CONDITIONS\n\n${apacheEnd.slice(apacheEnd.indexOf("Copyright ["))}`,
    ],
    ["Apache-2.0", "https", APACHE.replaceAll("http:", "https:")],
    ["GPL-2.0", "no appendix", GPL_2.split("How to Apply")[0] ?? ""],
    [
      "GPL-2.0",
      "an older address",
      GPL_2.replaceAll(
        /51 Franklin Street, Fifth Floor, Boston, MA\s+02110-1301/g,
        "59 Temple Place, Suite 330, Boston, MA 02111-1307",
      ),
    ],
    ["EUPL-1.2", "its English text", textOf("EUPL-1.2")],
    ["LiLiQ-P-1.1", "its French text", textOf("LiLiQ-P-1.1")],
  ])("%s with %s", (id, _, text) => {
    expect(licenceOfText(text)).toBe(id);
  });
});

describe("near twins", () => {
  it.each([
    ["MIT", "MIT-0"],
    ["MIT", "X11"],
    ["MIT", "JSON"],
    ["ISC", "0BSD"],
    ["BSD-1-Clause", "BSD-2-Clause"],
    ["BSD-2-Clause", "BSD-3-Clause"],
    ["BSD-3-Clause", "BSD-3-Clause-Clear"],
    ["BSD-3-Clause", "BSD-4-Clause"],
    ["Apache-2.0", "ECL-2.0"],
    ["GPL-2.0", "GPL-3.0"],
    ["GPL-3.0", "AGPL-3.0"],
    ["LGPL-2.0", "LGPL-2.1"],
    ["EPL-1.0", "EPL-2.0"],
    ["MPL-1.1", "MPL-2.0"],
    ["CC-BY-4.0", "CC-BY-NC-4.0"],
  ])("%s and %s are told apart", (one, other) => {
    expect([one, other].map((id) => licenceOfText(wrapped(textOf(id), 66)))).toEqual([one, other]);
  });
});

describe("what is not certain", () => {
  const MIT = textOf("MIT");

  it.each([
    ["a condition put in", MIT.replace("to deal", "to deal, but not commercially,")],
    ["a word taken out", textOf("BSD-3-Clause").replace("without specific prior", "with specific prior")],
    [
      "a sentence put in",
      MIT.replace("THE SOFTWARE IS", "The work must be shown to its author before.\n\nTHE SOFTWARE IS"),
    ],
    [
      "a condition put before",
      `Commons Clause: the grant of rights does not include the right to sell.\n\n${MIT}`,
    ],
    ["a condition put behind", `${MIT}\n\nThe software shall only be used for good.`],
    ["a second licence", `${MIT}\n\n${textOf("ISC")}`],
    ["half of it", MIT.slice(0, MIT.length / 2)],
    ["its name alone", "MIT License"],
    ["a link to it", "Licensed under the MIT licence: https://opensource.org/license/mit"],
    ["nothing", ""],
    ["an id", "SPDX-License-Identifier: MIT"],
    ["more than is read", MIT + " a".repeat(40_000)],
  ])("is unknown: %s", (_, text) => {
    expect(licenceOfText(text)).toBeNull();
  });

  it("is answered in time and without an error, whatever the text", () => {
    const words = fc.constantFrom(...new Set(MIT.split(/\s+/)), "\n\n", "<", "©", "\0", "\ud800");
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 400 }).map((some) => some.join(" ")),
    );
    fc.assert(
      fc.property(text, (some) => {
        expect(licenceOfText(some)).toBeNull();
      }),
    );
  });

  it.each([
    ["a long licence twice", textOf("GPL-3.0-only").slice(0, 30_000).repeat(2)],
    ["no words", "(".repeat(65_000)],
    ["one word", "a ".repeat(32_000)],
    ["one word a line", "A\n".repeat(32_000)],
    ["a space", `everyone${" ".repeat(65_000)}`],
    ["empty lines", `${"-\n".repeat(32_000)}x`],
    ["notices", "Copyright (c) 2026 A\n".repeat(3_000)],
    ["a notice", `Copyright 2026 ${"A ".repeat(30_000)}`],
    ["marks of lists", "1.\n".repeat(20_000)],
    ["titles", "GNU GENERAL PUBLIC LICENSE\n".repeat(2_400)],
    ["licences", MIT.repeat(60).slice(0, 65_000)],
    ["a name", `${textOf("BSD-3-Clause").split("THE COPYRIGHT HOLDERS")[0] ?? ""}${"A ".repeat(30_000)}`],
  ])("takes less than 100 ms of the processor for 64 KB of %s", (_, text) => {
    // The list is loaded, and the code compiled, before the clock runs.
    licenceOfText(text);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    // What looks back at all that it has read would take many seconds.
    expect(processorTime(() => expect(licenceOfText(text)).toBeNull(), 100)).toBeLessThan(100);
  });
});
