import { describe, expect, it } from "vitest";
import { readXml } from "./xml.ts";

// The judge of the feeds is itself judged.

describe("the XML reader of the tests", () => {
  it("reads elements, attributes and text", () => {
    const { name, attributes, children, text } = readXml(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="1 &amp; 2"><c/>x &lt;&#233;</a>\n',
    );
    expect([name, attributes.get("b"), children.length, text]).toEqual(["a", "1 & 2", 1, "x <é"]);
  });

  it("reads what stands between marks as it stands, in two sections as in one", () => {
    expect(readXml("<a>1<![CDATA[<b> &amp; ]]]]><![CDATA[>]]>2</a>").text).toBe("1<b> &amp; ]]>2");
  });

  it.each([
    ["CDATA that is not closed", "<a><![CDATA[x</a>"],
    ["CDATA outside of the root", "<a/><![CDATA[x]]>"],
    ["an element that is not closed", "<a><b></a>"],
    ["elements that overlap", "<a><b><c></b></c></a>"],
    ["two roots", "<a/><b/>"],
    ["no root", "x"],
    ["a naked ampersand", "<a>x & y</a>"],
    ["an entity of HTML", "<a>x&nbsp;y</a>"],
    ["a naked sign", "<a>1 < 2</a>"],
    ["an attribute without quotes", "<a b=c/>"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["a control character", "<a>\u0001</a>"],
    ["a control character by number", "<a>&#1;</a>"],
    ["a character that is none", "<a>\uffff</a>"],
    ["half a character", "<a>\ud800</a>"],
    ["the end of CDATA", "<a>]]></a>"],
    ["a space before the declaration", ' <?xml version="1.0" encoding="utf-8"?><a/>'],
  ])("refuses %s", (_, text) => {
    expect(() => readXml(text)).toThrow();
  });
});
