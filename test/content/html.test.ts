import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { escapeHtml, html, SafeHtml } from "../../src/content/html.ts";

const hostile = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "&lt;",
        "&#39;",
        "<!--",
        "-->",
        "<script>",
        "</p>",
        "]]>",
        "a",
        " ",
        "é",
      ),
    )
    .map((parts) => parts.join("")),
);

function parsed(markup: SafeHtml) {
  return parseHTML(`<!doctype html><html><body>${markup.markup}</body></html>`).document;
}

describe("a template of markup", () => {
  it("escapes what it is given", () => {
    expect(html`<p title="${`"'`}">${"<b> & more"}</p>`.markup).toBe(
      '<p title="&quot;&#39;">&lt;b&gt; &amp; more</p>',
    );
  });

  it("reads back as the very text, within an element and within an attribute", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const paragraph = parsed(html`<p title="${text}">${text}</p>`).querySelector("p");
        expect(paragraph?.getAttribute("title")).toBe(text);
        expect(paragraph?.textContent).toBe(text);
        expect(paragraph?.children).toHaveLength(0);
      }),
    );
  });

  it("gets no element more, whatever the texts are", () => {
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        const document = parsed(
          html`<ul>${texts.map((text) => html`<li class="${text}">${text}</li>`)}</ul>`,
        );
        expect(document.querySelectorAll("body *")).toHaveLength(texts.length + 1);
      }),
    );
  });

  it("keeps markup of its own as it is", () => {
    expect(html`<p>${html`<b>${"&"}</b>`}</p>`.markup).toBe("<p><b>&amp;</b></p>");
  });

  it("joins lists, also lists of lists", () => {
    expect(html`${["a", ["<", html`<br>`]]}`.markup).toBe("a&lt;<br>");
  });

  it("writes nothing for what is false, null or undefined", () => {
    expect(html`<p>${false}${null}${undefined}${""}${[]}</p>`.markup).toBe("<p></p>");
  });

  it("writes numbers, zero among them", () => {
    expect(html`${0}, ${-1.5}`.markup).toBe("0, -1.5");
  });

  it("can be written without saying markup", () => {
    expect(String(new SafeHtml("<br>"))).toBe("<br>");
  });
});

it("escaping leaves ordinary text as it is", () => {
  expect(escapeHtml("Élaboration de politiques, 6 500 $")).toBe("Élaboration de politiques, 6 500 $");
});
