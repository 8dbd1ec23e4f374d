import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { MESSAGES } from "../../../src/i18n/messages.ts";
import { EVENT_KINDS } from "../../../src/model/event.ts";
import { FORM, looksLikeForm, readForm } from "../../../src/payments/action/form.ts";
import { LABELS } from "../../../src/payments/action/labels.ts";
import { formBody } from "./support/programme.ts";
import { REF } from "./support/records.ts";

const FILE = path.resolve(import.meta.dirname, "../../../.github/ISSUE_TEMPLATE/payment-event.yml");
const template = z
  .object({
    labels: z.array(z.string()),
    body: z.array(
      z.object({
        attributes: z.object({ label: z.string().optional(), options: z.array(z.string()).optional() }),
      }),
    ),
  })
  .parse(parse(readFileSync(FILE, "utf8")));

describe("the form for a payment event", () => {
  it("has the headings that the code reads, in their order", () => {
    expect(template.body.flatMap(({ attributes: { label } }) => label ?? [])).toEqual(Object.values(FORM));
  });

  it("offers every event, in the words of the site", () => {
    const options = template.body.flatMap(({ attributes }) => attributes.options ?? []);
    expect([...options].sort()).toEqual(
      EVENT_KINDS.map((kind) => `${kind} – ${MESSAGES.en.events[kind]} · ${MESSAGES.fr.events[kind]}`).sort(),
    );
  });

  it("bears the label by which the workflow knows it", () => {
    expect(template.labels).toEqual([LABELS.event.name]);
  });
});

describe("what is read of a form", () => {
  const body = formBody({ event: "paid", date: "2026-08-25", amount: "10.00", noteEn: "One\n\ntwo" });

  it("is what was filled in, and nothing where nothing was", () => {
    expect(readForm(body)).toEqual({
      ref: REF,
      event: "paid",
      date: "2026-08-25",
      amount: "10.00",
      evidence: "",
      until: "",
      note: { en: "One\n\ntwo", fr: undefined },
    });
  });

  it("is the same with the line ends of a browser", () => {
    expect(readForm(body.replaceAll("\n", "\r\n"))).toEqual(readForm(body));
  });

  it.each([
    ["a heading is missing", body.replace(`### ${FORM.date}\n`, "")],
    ["a note brings a heading of its own", body.replace("two", `### ${FORM.amount}\n\n999.00`)],
    ["a heading is not of the form", `${body}\n\n### More\n\nwords`],
    ["something stands before the first", `Hello\n\n${body}`],
    [
      "the order is another",
      body.replace(FORM.ref, "x").replace(FORM.date, FORM.ref).replace("### x", `### ${FORM.date}`),
    ],
    ["it is empty", ""],
  ])("is nothing where %s", (_, changed) => {
    expect(readForm(changed)).toBeUndefined();
  });

  it("never has more than one value under a heading, whatever is written into a note", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (note) => {
        const read = readForm(formBody({ event: "delivered", date: "2026-08-12", noteEn: note }));
        expect(read === undefined || (read.event === "delivered" && read.date === "2026-08-12")).toBe(true);
      }),
    );
  });

  it("is looked for where the first heading is the form's, and nowhere else", () => {
    expect([looksLikeForm(body), looksLikeForm(`x\n${body}`), looksLikeForm("")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
