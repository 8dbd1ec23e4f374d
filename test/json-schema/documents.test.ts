import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../../src/dashboard/schema-document.ts";
import { schemaDocuments } from "../../src/json-schema/documents.ts";
import { KINDS } from "../../src/json-schema/kinds.ts";
import * as f from "../../src/model/fields.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const documents = schemaDocuments();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false });
ajv.addVocabulary(["patternErrorMessage"]);

const validators = new Map(
  documents.map(({ name, text }) => [name, ajv.compile(JSON.parse(text) as object)]),
);

function validatorOf(name: string): ValidateFunction {
  const found = validators.get(name);
  if (!found) throw new Error(`no schema ${name}`);
  return found;
}

/** What an editor says of a value: nothing where it is right. */
function faultsOf(name: string, value: unknown): string[] {
  const validate = validatorOf(name);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The fields of a file as an editor reads them: YAML with its numbers and its yes and no. */
function fieldsAsEditors(file: string): unknown {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".yml")) return parse(text);
  const parts = splitFrontMatter(text);
  if (typeof parts === "string") throw new Error(`${file}: ${parts}`);
  return parse(parts.yaml);
}

/** Every record and list of a folder, with the name of its schema. */
function filesIn(root: string): { file: string; schema: string }[] {
  const all = ["opportunities", "awards", "_data"].flatMap((part) => {
    const folder = path.join(root, part);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name));
  });
  return all
    .filter((file) => /\.(?:md|yml)$/.test(file))
    .map((file) => ({ file, schema: schemaFor(path.relative(root, file)) }));
}

function schemaFor(file: string): string {
  if (file.startsWith("opportunities")) return "opportunity";
  if (file.startsWith("awards")) return file.endsWith("award.md") ? "award" : "event";
  return path.basename(file, ".yml");
}

describe("the JSON Schemas in docs/schema", () => {
  it("are those that the code makes; npm run schemas writes them again", () => {
    const folder = path.join(PROJECT, "docs/schema");
    const all = [...documents, { name: DASHBOARD_SCHEMA, text: dashboardSchemaText() }];
    expect(readdirSync(folder).sort()).toEqual(all.map(({ name }) => `${name}.json`).sort());
    for (const { name, text } of all)
      expect({ name, text: readFileSync(path.join(folder, `${name}.json`), "utf8") }).toEqual({ name, text });
  });

  it("are those that Visual Studio Code is told of", () => {
    const settings = JSON.parse(readFileSync(path.join(PROJECT, ".vscode/settings.json"), "utf8")) as {
      "yaml.schemas": Record<string, string>;
    };
    for (const [schema, file] of Object.entries(settings["yaml.schemas"])) {
      expect(existsSync(path.join(PROJECT, schema)), schema).toBe(true);
      expect(existsSync(path.join(PROJECT, file)), file).toBe(true);
      expect(path.basename(schema, ".json")).toBe(path.basename(file, ".yml"));
    }
  });
});

describe("every record", () => {
  const examples = path.join(PROJECT, "examples");
  const roots = [PROJECT, ...readdirSync(examples).map((name) => path.join(examples, name))];

  it.each(roots.map((root) => [path.relative(PROJECT, root) || ".", root]))("of %s is valid", (_, root) => {
    const files = filesIn(root).filter(({ schema }) => validators.has(schema));
    expect(files.length).toBeGreaterThan(2);
    const faults = files.flatMap(({ file, schema }) =>
      faultsOf(schema, fieldsAsEditors(file)).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

const OPPORTUNITY = {
  title: { en: "A title", fr: "Un titre" },
  team: "web-accessibility",
  price: "6500.00",
  posted: "2027-02-08",
  closes: "2027-02-24 14:00",
};

describe("a record that is broken is marked", () => {
  it.each<[string, Record<string, unknown>]>([
    ["/price must be string", { price: 6500 }],
    ["/price must match pattern", { price: "6 500,00 $" }],
    ["/posted must match pattern", { posted: "2027-02-32" }],
    ["/closes must match pattern", { closes: "2027-02-24" }],
    ["/title must NOT have fewer than 1 properties", { title: {} }],
    ["/title must NOT have additional properties", { title: { en: "x", de: "x" } }],
    ["/hours must be >= 0", { hours: -1 }],
    ["/hours must be integer,string", { hours: 1.5 }],
    ["/attestations/0 must be equal to one of the allowed values", { attestations: ["classified"] }],
    ["/skills must be array", { skills: "python" }],
    ["/questions/0 must have required property 'question'", { questions: [{ asked: "2027-02-09" }] }],
    ["/contact must match pattern", { contact: "nobody" }],
    ["/repository must match pattern", { repository: "http://example.org/" }],
    [" must NOT have additional properties", { pirce: "1.00" }],
    [" must have required property 'team'", { team: undefined }],
  ])("%s", (fault, change) => {
    expect(faultsOf("opportunity", OPPORTUNITY)).toEqual([]);
    const broken = JSON.parse(JSON.stringify({ ...OPPORTUNITY, ...change })) as unknown;
    expect(faultsOf("opportunity", broken).join("\n")).toContain(fault);
  });

  it("also an award of nobody, an event that is none, and a programme without a limit", () => {
    expect(faultsOf("award", { supplier: { kind: "freelancer" }, price: "1.00" })).not.toEqual([]);
    expect(faultsOf("award", { supplier: { name: "X" }, price: "1.00" })).toEqual([]);
    expect(faultsOf("event", { event: "payed", date: "2027-02-08" })).not.toEqual([]);
    expect(faultsOf("program", { name: { en: "x" } }).join()).toContain("'limit'");
    expect(faultsOf("teams", { "Not A Key": { name: { en: "x" } } })).not.toEqual([]);
    expect(faultsOf("holidays", [{ date: "2027-12-25" }])).not.toEqual([]);
    expect(faultsOf("exceptions", [{ rule: "401" }])).not.toEqual([]);
  });
});

/** Kinds whose parser and pattern agree on every text; of dates and addresses, a pattern knows only the form. */
const EXACT = {
  money: f.money,
  count: f.count,
  flag: f.flag,
  hours: f.hours,
  rate: f.taxRate,
  ref: f.ref,
  key: f.key,
  mailbox: f.mailbox,
  commit: f.commit,
  sha256: f.sha256,
  account: f.account,
  licence: f.licence,
  currency: f.currency,
  rule: f.ruleId,
  text: f.text,
} as const;

const NEAR = { date: f.date, wallTime: f.wallTime, address: f.address } as const;

const texts = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[0-9]{1,10}(\.[0-9]{1,3})?$/),
  fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d( [0-2]\d:[0-6]\d)?$/),
  fc.stringMatching(/^20\d\d-\d{3}(-[a-z0-9]{1,3}){0,3}$/),
  fc.stringMatching(/^https:\/\/[a-z.@]{1,8}(\/[a-z?#@]{0,5})?$/),
  fc.stringMatching(/^[a-zA-Z0-9._%+-]{1,8}(@[a-z-]{1,4}(\.[a-z]{1,3})?)?$/),
  fc.stringMatching(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
  fc.constantFrom("true", "false", "CAD", "MA-101", "MIT", "0", "100", "99.999"),
);

describe("an editor and the check agree on", () => {
  it.each(Object.entries(EXACT))("what is %s", (kind, schema) => {
    const validate = ajv.compile(KINDS[kind as f.FieldKind]);
    fc.assert(
      fc.property(texts, (text) => {
        expect({ text, valid: validate(text) }).toEqual({ text, valid: schema.safeParse(text).success });
      }),
    );
  });

  it.each(Object.entries(NEAR))("the form of %s", (kind, schema) => {
    const validate = ajv.compile(KINDS[kind as f.FieldKind]);
    fc.assert(
      fc.property(texts, (text) => {
        if (schema.safeParse(text).success)
          expect({ text, valid: validate(text) }).toEqual({ text, valid: true });
      }),
    );
  });
});

/** The descriptions in a schema, each with its path. */
function descriptionsIn(schema: Record<string, unknown>, at = ""): { at: string; said: unknown }[] {
  const { properties, items, additionalProperties } = schema;
  const inner = [
    ...Object.entries(properties ?? {}),
    ...(items ? [["[]", items] as const] : []),
    ...(typeof additionalProperties === "object" ? [["*", additionalProperties] as const] : []),
  ];
  return [
    { at, said: schema["description"] },
    ...inner.flatMap(([name, value]) => descriptionsIn(value as Record<string, unknown>, `${at}/${name}`)),
  ];
}

describe("each field is described in both languages", () => {
  it.each(["opportunity", "award", "event", "teams", "skills", "holidays", "exceptions"])("in %s", (name) => {
    const text = documents.find((document) => document.name === name)?.text ?? "{}";
    // The items of a list are described by the list.
    const described = descriptionsIn(JSON.parse(text) as Record<string, unknown>).filter(
      ({ at }) => !at.endsWith("[]"),
    );
    expect(described.length).toBeGreaterThan(2);
    for (const { at, said } of described) {
      expect(said, at).toMatch(/^[^·]{3,} · [^·]{3,}$/);
      expect(faultsOfMessage(String(said).split(" · ")[1] ?? "")).toEqual([]);
    }
  });
});
