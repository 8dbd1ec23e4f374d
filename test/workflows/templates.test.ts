import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { faultsAsShown } from "../i18n/french-faults.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const FORMS = path.join(PROJECT, ".github/ISSUE_TEMPLATE");
const NAMES = readdirSync(FORMS).filter((name) => name !== "config.yml");
const read = (...place: string[]): string => readFileSync(path.join(PROJECT, ".github", ...place), "utf8");

/** A form for issues, as the host documents it: what is not in here, it refuses. */
const form = z.strictObject({
  name: z.string().max(200),
  description: z.string().max(200),
  title: z.string(),
  labels: z.array(z.string()).optional(),
  body: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string() }) }),
      z.strictObject({
        type: z.enum(["input", "textarea"]),
        id: z.string().regex(/^[a-z-]+$/),
        attributes: z.strictObject({
          label: z.string(),
          description: z.string().optional(),
          placeholder: z.string().optional(),
        }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
      z.strictObject({
        type: z.literal("dropdown"),
        id: z.string().regex(/^[a-z-]+$/),
        attributes: z.strictObject({
          label: z.string(),
          description: z.string().optional(),
          options: z.array(z.string()),
        }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
      z.strictObject({
        type: z.literal("checkboxes"),
        id: z.string().regex(/^[a-z-]+$/),
        attributes: z.strictObject({
          label: z.string(),
          options: z.array(z.strictObject({ label: z.string() })),
        }),
      }),
    ]),
  ),
});

type Form = z.output<typeof form>;

/** Everything that a form says to people, but for an example of a name. */
function wordsOf({ name, description, body }: Form): string[] {
  const fields = body.flatMap((field) => {
    if (field.type === "markdown") return [field.attributes.value.trim().replaceAll("\n\n", " · ")];
    const { label } = field.attributes;
    if (field.type === "dropdown")
      return [label, field.attributes.description ?? "", ...field.attributes.options];
    return field.type === "checkboxes"
      ? [label, ...field.attributes.options.map((option) => option.label)]
      : [label, ...(field.attributes.description ?? "").split("\n").filter(Boolean)];
  });
  return [name, description, ...fields];
}

/** The two languages of a text: English, then French. */
const halves = (text: string): string[] => text.split(" · ").map((half) => half.trim());

describe("the forms for issues", () => {
  it("are for a need, a question, a payment, and something wrong", () => {
    expect(NAMES.sort()).toEqual(["need.yml", "payment-event.yml", "problem.yml", "question.yml"]);
  });

  it.each(NAMES)("%s has the form that the host wants, and says everything in both languages", (name) => {
    const { body, ...rest } = form.parse(parse(read("ISSUE_TEMPLATE", name)));
    const ids = body.flatMap((field) => ("id" in field ? [field.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const text of wordsOf({ body, ...rest })) {
      const [en = "", fr = "", ...more] = halves(text);
      expect([text, en.length > 1, fr.length > 1, en === fr, more]).toEqual([text, true, true, false, []]);
    }
  });
});

describe("the template for pull requests", () => {
  it("says everything in both languages", () => {
    const lines = read("PULL_REQUEST_TEMPLATE.md")
      .split("\n")
      .filter((line) => line !== "");
    for (const line of lines) expect(halves(line)).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("- [ ]")).length).toBeGreaterThan(5);
  });
});

describe("the owners", () => {
  const lines = read("CODEOWNERS")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

  it("are asked about places that exist, and everything has one", () => {
    expect(lines[0]).toMatch(/^\* /);
    for (const line of lines) {
      const [place = "", ...owners] = line.split(/ +/);
      expect(place === "*" || existsSync(path.join(PROJECT, place)), place).toBe(true);
      expect(owners.length).toBeGreaterThan(0);
      for (const owner of owners) expect(owner).toMatch(/^@[a-z-]+\/[a-z-]+$/);
    }
  });

  it("are asked about an exception, and about the checks themselves", () => {
    expect(lines.join("\n")).toMatch(/^\/_data\/exceptions\.yml +@.*procurement$/m);
    expect(lines.join("\n")).toMatch(/^\/\.github\/ +@/m);
  });
});

describe("the French of the templates", () => {
  it("has its own apostrophes and spaces, for nothing adds them", () => {
    const french = [
      ...NAMES.flatMap((name) => wordsOf(form.parse(parse(read("ISSUE_TEMPLATE", name))))),
      ...read("PULL_REQUEST_TEMPLATE.md").split("\n"),
    ].flatMap((text) => halves(text)[1] ?? []);
    expect(french.length).toBeGreaterThan(20);
    expect(french.flatMap(faultsAsShown)).toEqual([]);
  });
});
