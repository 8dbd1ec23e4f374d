import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import {
  examineMarkdown,
  mayMislead,
  renderMarkdown,
  type MarkdownOptions,
} from "../../src/content/markdown.ts";

const ENGLISH: MarkdownOptions = { locale: "en", headingLevel: 2 };
const FRENCH: MarkdownOptions = { locale: "fr", headingLevel: 2 };

function rendered(source: string, options = ENGLISH): string {
  return renderMarkdown(source, { ...options }).markup;
}

function parsed(source: string, options = ENGLISH) {
  return parseHTML(`<!doctype html><html><body>${rendered(source, options)}</body></html>`).document;
}

/** Everything that may stand in a page from a contributor's Markdown: elements, and their attributes. */
const ALLOWED: Readonly<Record<string, readonly string[] | undefined>> = {
  A: ["href", "rel"],
  BLOCKQUOTE: [],
  BR: [],
  CODE: [],
  DIV: ["class", "tabindex", "role", "aria-label"],
  EM: [],
  H2: [],
  H3: [],
  H4: [],
  H5: [],
  H6: [],
  HR: [],
  LI: [],
  OL: ["start"],
  P: [],
  PRE: ["tabindex", "role", "aria-label"],
  S: [],
  STRONG: [],
  TABLE: [],
  TBODY: [],
  TD: ["class"],
  TH: ["class", "scope"],
  THEAD: [],
  TR: [],
  UL: [],
};

/** What stands in a page and must not: an element, attribute or link that is not allowed. */
function intruders(source: string, options?: MarkdownOptions): string[] {
  return [...parsed(source, options).querySelectorAll("body *")].flatMap((element) => {
    const attributes = ALLOWED[element.tagName];
    if (!attributes) return [element.tagName];
    return [...element.attributes].flatMap(({ name, value }) => {
      if (!attributes.includes(name)) return [`${element.tagName} ${name}`];
      return name === "href" && !/^(?:https:\/\/|mailto:)/i.test(value) ? [value] : [];
    });
  });
}

const PIECES = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "<iframe src=https://evil.example></iframe>",
  '<a href="javascript:alert(1)" style="x">',
  "<!--",
  "-->",
  "<![CDATA[",
  "<?php",
  "<b>",
  "[a](javascript:alert(1))",
  "[a](https://example.org 'title\" onclick=\"x')",
  '[a](https://example.org/"onmouseover="x)',
  "[a](HTTPS://EXAMPLE.ORG)",
  "[a](mailto:a@example.org)",
  "[a](data:text/html,x)",
  "[a](//example.org)",
  "[a](../x)",
  "[a](&#106;avascript:alert(1))",
  "[a](java\\script:x)",
  "[a][b]",
  "\n[b]: javascript:x\n",
  "\n[b]: https://example.org\n",
  "![a](https://example.org/x.png)",
  "![a](javascript:x)",
  "![](https://example.org/x.png)",
  "[![a](https://example.org/x.png)](https://example.org)",
  "<https://example.org>",
  "<javascript:alert(1)>",
  "<a@example.org>",
  "[",
  "](",
  ")",
  "![",
  "`",
  "```",
  "\n```js\n",
  '\n~~~" onclick=x\n',
  "\n# ",
  "\n## ",
  "\n### ",
  "\n###### ",
  "\n> ",
  "\n- ",
  "\n1. ",
  "\n7) ",
  "\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n",
  "\n|",
  "\n---\n",
  "\n===\n",
  "*",
  "**",
  "_",
  "~~",
  "\\",
  "&lt;script&gt;",
  "&#60;",
  "\n    ",
  "\t",
  "\n\n",
  "  \n",
  "words",
  " ",
  "é",
  "{{ x }}",
  "{% x %}",
];

const sources = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }) },
);
const options = fc.record<MarkdownOptions>({
  locale: fc.constantFrom("en", "fr"),
  headingLevel: fc.constantFrom(2, 3, 4),
});

describe("any Markdown", () => {
  it("brings only the allowed elements, attributes and links into a page", () => {
    fc.assert(
      fc.property(sources, options, (source, chosen) => {
        expect(intruders(source, chosen)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it("has headings that begin at the level asked for and never leave one out", () => {
    fc.assert(
      fc.property(sources, options, (source, chosen) => {
        const levels = [...parsed(source, chosen).querySelectorAll("h1, h2, h3, h4, h5, h6")].map(
          ({ tagName }) => Number(tagName.slice(1)),
        );
        const wrong = levels.filter((level, index) => {
          const most = index === 0 ? chosen.headingLevel : (levels[index - 1] ?? 0) + 1;
          return level < chosen.headingLevel || level > most;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("has no link and no heading without words", () => {
    fc.assert(
      fc.property(sources, options, (source, chosen) => {
        const silent = [...parsed(source, chosen).querySelectorAll("a, h2, h3, h4, h5, h6")].filter(
          ({ textContent }) => textContent.trim() === "",
        );
        expect(silent.map(String)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("has markup that is closed: what stands after it stands outside", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const page = `<!doctype html><html><body><main>${rendered(source)}</main><footer></footer></body></html>`;
        expect(parseHTML(page).document.querySelector("body > main + footer")).not.toBeNull();
      }),
    );
  });
});

describe("HTML in Markdown", () => {
  it.each([
    "<script>alert(1)</script>",
    "a <b>b</b>",
    '<img src="x" onerror="alert(1)">',
    '<div style="position:fixed">x</div>',
    "<!-- hidden -->",
  ])("is shown as the text that it is: %s", (source) => {
    expect(parsed(source).body.textContent.trim()).toBe(source);
  });
});

describe("a link", () => {
  it("leads where it says, without vouching for it", () => {
    expect(rendered("[code](https://example.org/a?b=1&c=2)")).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener ugc">code</a></p>\n',
    );
  });

  it("may be a mail address", () => {
    expect(parsed("<team@example.gc.ca>").querySelector("a")?.getAttribute("href")).toBe(
      "mailto:team@example.gc.ca",
    );
  });

  it.each([
    "javascript:alert(1)",
    "http://example.org",
    "//example.org",
    "/etc",
    "../x",
    "data:text/html,x",
    "file:///etc",
  ])("to %s stays the text that was written", (address) => {
    expect(parsed(`[here](${address})`).body.textContent.trim()).toBe(`[here](${address})`);
  });

  it.each([
    ["nothing", "[](https://example.org/)"],
    ["blanks", "[ ](https://example.org/)"],
    ["an image without description", "[![](https://example.org/x.png)](https://example.org/)"],
  ])("around %s is given its address, so that a screen reader has something to say", (_, source) => {
    expect(parsed(source).querySelector("a")?.textContent.trim()).toBe("https://example.org/");
  });

  it("has no title, which would hide words from those who do not point", () => {
    expect(parsed('[code](https://example.org "More")').querySelector("a")?.hasAttribute("title")).toBe(
      false,
    );
  });

  it("that one text defines is not known in the next, also with the same options", () => {
    const shared: MarkdownOptions = Object.freeze({ locale: "en", headingLevel: 2 });
    renderMarkdown("[code]: https://example.org/first", shared);
    expect(renderMarkdown("[code]", shared).markup).toBe("<p>[code]</p>\n");
  });
});

describe("an image", () => {
  it("is its description, for pages ask no other site for anything", () => {
    expect(rendered("See ![the *new* chart](https://example.org/chart.png).")).toMatch(
      /^<p>See the \*?new\*? chart\.<\/p>$/m,
    );
  });

  it("has French typography in its description too", () => {
    expect(rendered("![Prêt ? L'équipe](https://example.org/x.png)", FRENCH)).toBe("<p>Prêt? L’équipe</p>\n");
  });
});

describe("headings", () => {
  it.each<[level: MarkdownOptions["headingLevel"], levels: string[]]>([
    [2, ["H2", "H3", "H2"]],
    [3, ["H3", "H4", "H3"]],
    [4, ["H4", "H5", "H4"]],
  ])("begin at level %i where the text begins at its second", (headingLevel, levels) => {
    const { document } = parseHTML(
      `<body>${rendered("## One\n\n### Two\n\n## Three", { locale: "en", headingLevel })}</body>`,
    );
    expect([...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => tagName)).toEqual(
      levels,
    );
  });

  it.each([
    ["that leaves out a level", "## One\n\n##### Two", ["H2", "H3"]],
    ["that begins too deep", "#### One", ["H2"]],
    ["that begins too high", "# One\n\n## Two", ["H2", "H2"]],
    ["within a quotation", "## One\n\n> #### Two", ["H2", "H3"]],
    ["by underlining", "One\n===\n\nTwo\n---", ["H2", "H2"]],
  ])("of a text %s follow each other without a gap", (_, source, levels) => {
    const headings = [...parsed(source).querySelectorAll("h1, h2, h3, h4, h5, h6")];
    expect(headings.map(({ tagName }) => tagName)).toEqual(levels);
  });

  it.each(["## ", "##", "## ![](https://example.org/x.png)"])("without words are none: %j", (source) => {
    expect(parsed(source).querySelector("h2")).toBeNull();
  });
});

describe("a table", () => {
  const source = "| Month | Amount |\n| :-: | --: |\n| May | $10 |\n";

  it("has header cells that name their columns, and is aligned without inline styles", () => {
    const cells = [...parsed(source).querySelectorAll("th, td")];
    expect(
      cells.map((cell) => [cell.tagName, cell.getAttribute("scope"), cell.className, cell.textContent]),
    ).toEqual([
      ["TH", "col", "center", "Month"],
      ["TH", "col", "right", "Amount"],
      ["TD", null, "center", "May"],
      ["TD", null, "right", "$10"],
    ]);
  });

  it("stands in a box that scrolls by itself and that a keyboard reaches", () => {
    expect(parsed(source).querySelector("div.scroll[tabindex='0'] > table")).not.toBeNull();
  });
});

describe("code", () => {
  it.each([
    ["by a fence", "```html\n<b>&\n```", "<b>&\n"],
    ["by indentation", "    <b>&\n\nwords", "<b>&\n"],
    ["in a line", "`<b>&`", "<b>&"],
  ])("is shown as it is: %s", (_, source, code) => {
    expect(parsed(source).querySelector("code")?.textContent).toBe(code);
  });

  it("keeps its apostrophes and spaces in French", () => {
    expect(parsed("`l'offre : 10 000 $`", FRENCH).querySelector("code")?.textContent).toBe(
      "l'offre : 10 000 $",
    );
  });
});

describe("French text", () => {
  it("gets its no-break spaces and curved apostrophes", () => {
    expect(
      parsed("Prêt ? L'équipe paie 10 000 $ à 14 h 30 : « bien ».", FRENCH).body.textContent.trim(),
    ).toBe("Prêt? L’équipe paie 10\u00a0000\u00a0$ à 14\u00a0h\u00a030\u00a0: «\u00a0bien\u00a0».");
  });

  it("gets them around emphasis too", () => {
    expect(parsed("« **gras** » et *fin* !", FRENCH).body.textContent.trim()).toBe(
      "«\u00a0gras\u00a0» et fin!",
    );
  });

  it("is not made of English text", () => {
    expect(parsed("Ready ? The team's price : 10 000 $").body.textContent.trim()).toBe(
      "Ready ? The team's price : 10 000 $",
    );
  });

  it("does not touch addresses", () => {
    expect(
      parsed("[l'offre](https://example.org/l'offre)", FRENCH).querySelector("a")?.getAttribute("href"),
    ).toBe("https://example.org/l'offre");
  });
});

describe("taking a text apart", () => {
  it("finds its headings, list items and links, with their lines", () => {
    expect(examineMarkdown("## One\n\n- a\n- [b](https://example.org/)\n\n### Two\n")).toEqual({
      headings: [
        { level: 2, line: 0, lines: 1 },
        { level: 3, line: 5, lines: 1 },
      ],
      links: [{ href: "https://example.org/", line: 3 }],
      unsafeLinks: [],
      listItems: 2,
      rawHtml: [],
    });
  });

  it("finds HTML, as a block and in a line", () => {
    expect(examineMarkdown("Text.\n\n<div>\n\nMore <b>text</b>.\n").rawHtml).toEqual([2, 4, 4]);
  });

  it("finds HTML on its own line of a paragraph", () => {
    expect(examineMarkdown("One line,\nanother,\nand <b>here.\n").rawHtml).toEqual([2]);
  });

  it("takes no HTML for HTML that is code or an address", () => {
    expect(examineMarkdown("`<b>` and <https://example.org> and 1 < 2 > 0\n\n    <b>\n").rawHtml).toEqual([]);
  });

  it.each([
    "[a](javascript:x)",
    "![a](http://example.org/x.png)",
    "<ftp://example.org>",
    "[a]\n\n[a]: file:///etc",
    "[a](#b)",
  ])("finds a link that is refused: %j", (source) => {
    expect(examineMarkdown(source).unsafeLinks).toHaveLength(1);
  });

  it("finds a refused link on its own line of a paragraph", () => {
    expect(examineMarkdown("One line,\nanother,\nand [here](http://example.org).\n").unsafeLinks).toEqual([
      { href: "http://example.org", line: 2 },
    ]);
  });

  it("finds every refused link that the writer leaves as text", () => {
    fc.assert(
      fc.property(sources, (source) => {
        const shown = parsed(source).querySelectorAll("a").length;
        const { links, unsafeLinks } = examineMarkdown(source);
        if (unsafeLinks.length === 0 && !/[<!]/.test(source)) expect(shown).toBe(links.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is not needed where a quick look finds nothing that could mislead", () => {
    const looks = fc.sample(sources, { numRuns: 600, seed: 7 }).filter((source) => !mayMislead(source));
    expect(looks.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(sources, (source) => {
        fc.pre(!mayMislead(source));
        const { rawHtml, unsafeLinks } = examineMarkdown(source);
        expect([rawHtml, unsafeLinks]).toEqual([[], []]);
      }),
      { numRuns: 600 },
    );
  });
});
