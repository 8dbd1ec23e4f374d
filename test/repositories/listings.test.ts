import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Ref } from "../../src/model/ref.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { listedCode, type ListedCode } from "../../src/repositories/listed-code.ts";
import { oreEntry } from "../../src/repositories/ore-entry.ts";
import { publiccodeFile } from "../../src/repositories/publiccode-file.ts";
import { MADE_UP, UNDELIVERED } from "../guardrails/support/linked-code.ts";
import {
  AWARD,
  AWARDED,
  goodRecords,
  PROGRAM,
  registerOf,
  swap,
  type Change,
} from "../register/memory-folder.ts";
import { sharedSchema, without } from "./shared-schemas.ts";

const REF = "2026-004-azure-policies" as Ref;
const PAGE = { en: `https://example.org/en/awards/${REF}/`, fr: `https://example.org/fr/contrats/${REF}/` };
const INVENTORY: Change = swap(
  "  renewed_after: 7\n",
  '  renewed_after: 7\n  inventory: { administration: esdc-edsc, category: "43231500" }\n',
);

const lacking =
  (field: string): Change =>
  (text) =>
    text.replace(new RegExp(`^${field}: .*\\n`, "m"), "");

function codeOf(changes: Readonly<Record<string, Change>> = {}): ListedCode {
  const register = registerOf(goodRecords({ [PROGRAM]: INVENTORY, ...changes }));
  const [opportunity, award] = [register.opportunities.get(REF), register.awards.get(REF)];
  const code = opportunity && award && listedCode(register, opportunity, award);
  if (!code) throw new Error("no code");
  return code;
}

describe("code that is listed", () => {
  const listed = (changes: Readonly<Record<string, Change>>): ListedCode | undefined => {
    const register = registerOf(goodRecords({ [PROGRAM]: INVENTORY, ...changes }));
    const [opportunity, award] = [register.opportunities.get(REF), register.awards.get(REF)];
    return opportunity && award && listedCode(register, opportunity, award);
  };

  it("is named by its repository's own address, whatever page of it the record names", () => {
    const page = swap(
      "https://github.com/example-gov/azure-policies",
      "https://www.github.com/example-gov/azure-policies.git/tree/main",
    );
    const code = codeOf({ [AWARD]: page });
    expect(code.repository).toBe("https://github.com/example-gov/azure-policies");
    expect(publiccodeFile(code, PAGE)).not.toContain("/tree/main");
  });

  it.each([
    ["that is not delivered", UNDELIVERED],
    ["on a host that is not asked", { [AWARD]: swap("https://github.com/", "https://example.net/") }],
    ["without a licence", { [AWARD]: lacking("licence"), [AWARDED]: lacking("licence") }],
  ])("is none %s", (_, changes) => {
    expect(listed(changes)).toBeUndefined();
    expect(listed({})?.released).toBe("2026-08-12");
  });
});

type Tree = Readonly<Record<string, unknown>>;

/** Every path to a value, without places in lists: `maintenance.contacts.name`. */
function pathsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, path));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, item]) => {
    const own = /^description\.(?:en|it|fr)$/.test(`${path}.${name}`) ? "*" : name;
    return pathsOf(item, path === "" ? own : `${path}.${own}`);
  });
}

describe("publiccode.yml", () => {
  const text = publiccodeFile(codeOf(), PAGE);
  const file = parse(text) as Tree & { description: Record<string, Record<string, string>> };

  it("says what the records say", () => {
    expect(file).toMatchObject({
      publiccodeYmlVersion: "0",
      name: "Custom Azure Marketplace policies",
      url: "https://github.com/example-gov/azure-policies",
      releaseDate: "2026-08-12",
      developmentStatus: "beta",
      legal: { license: "MIT" },
      maintenance: {
        type: "internal",
        contacts: [{ name: "Cloud Operations", email: "cloud-infonuagique@example.gc.ca" }],
      },
      localisation: { localisationReady: false, availableLanguages: ["en", "fr"] },
    });
    expect(file.description["fr"]?.["localisedName"]).toBe("Politiques pour la Place de marché Azure");
    expect(file.description["fr"]?.["longDescription"]).toContain(PAGE.fr);
    expect(text.startsWith("# Made from a public record. Check platforms")).toBe(true);
  });

  it.each([
    ["short", {}],
    [
      "long",
      {
        [AWARDED]: swap(
          "A script that holds back offerings that cost money.",
          "many words ".repeat(40).trim(),
        ),
      },
    ],
    [
      "very long",
      {
        [AWARDED]: swap("A script that holds back offerings that cost money.", "é ".repeat(20_000).trim()),
      },
    ],
  ] satisfies [string, Record<string, Change>][])(
    "keeps to the lengths of the standard: %s texts",
    (_, changes) => {
      const { description } = parse(publiccodeFile(codeOf(changes), PAGE)) as typeof file;
      for (const { shortDescription = "", longDescription = "" } of Object.values(description)) {
        expect([...shortDescription].length).toBeLessThanOrEqual(150);
        expect([...longDescription].length).toBeGreaterThanOrEqual(150);
        expect([...longDescription].length).toBeLessThanOrEqual(10_000);
      }
    },
  );

  it.each([
    ["A script. It holds back offerings.", "A script. It holds back offerings."],
    [`A script that waits! ${"Many words. ".repeat(20).trim()}`, "A script that waits!"],
    ["many words ".repeat(40).trim(), "Custom Azure Marketplace policies"],
  ])("is short without being cut: %s", (summary, short) => {
    const changes = { [AWARDED]: swap("A script that holds back offerings that cost money.", summary) };
    const { description } = parse(publiccodeFile(codeOf(changes), PAGE)) as typeof file;
    expect(description["en"]?.["shortDescription"]).toBe(short);
  });

  it("is read by our own reader of YAML too, whatever a title says", () => {
    const hostile = "\"yes: [no]\" # {} & *x !!js 'a'";
    const changes = {
      [AWARDED]: swap("  en: Custom Azure Marketplace policies", `  en: '${hostile.replaceAll("'", "''")}'`),
    };
    const { value, faults } = readYaml(publiccodeFile(codeOf(changes), PAGE));
    expect(faults).toEqual([]);
    expect((value as Tree)["name"]).toBe(hostile);
  });

  it("says that what is made up is made up", () => {
    expect(publiccodeFile(codeOf({ [AWARD]: MADE_UP }), PAGE)).toContain("# Demonstration: the record");
    expect(text).not.toContain("Demonstration");
  });

  const missing = without("publiccode/publiccode.yml");
  it.skipIf(missing !== "")(
    `has all that the minimal example has, and only what the full one knows${missing}`,
    () => {
      const [minimal, full] = ["publiccode.minimal.yml", "publiccode.yml"].map((name) =>
        pathsOf(parse(sharedSchema(`publiccode/${name}`))),
      );
      const own = pathsOf(file);
      expect(minimal?.filter((path) => !own.includes(path))).toEqual([]);
      expect(own.filter((path) => !full?.includes(path))).toEqual([]);
    },
  );
});

/** A reader of the few words that the Exchange's schema (yamale) uses: what is wrong with a value. */
function faultsOf(schema: Tree, includes: Tree, value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path} is no mapping`];
  const known = Object.entries(schema).flatMap(([name, kind]): string[] => {
    const [item, at] = [(value as Tree)[name], `${path}.${name}`];
    if (typeof kind === "object") return faultsOf(kind as Tree, includes, item, at);
    const rule = kind as string;
    if (item === undefined) return rule.includes("required=False") ? [] : [`${at} is missing`];
    return faultsOfValue(rule, includes, item, at);
  });
  const unknown = Object.keys(value).filter((name) => !(name in schema));
  return [...known, ...unknown.map((name) => `${path}.${name} is not known`)];
}

function faultsOfValue(rule: string, includes: Tree, value: unknown, path: string): string[] {
  const list = /^list\((.*?)\)?(?:, required=False)?\)$/.exec(rule)?.[1];
  if (list !== undefined) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => faultsOfValue(`${list})`, includes, item, `${path}[${index}]`))
      : [`${path} is no list`];
  }
  const include = /^include\('(\w+)'/.exec(rule)?.[1];
  if (include !== undefined) return faultsOf(includes[include] as Tree, includes, value, path);
  return rule.startsWith("str(") && typeof value !== "string" ? [`${path} is no text`] : [];
}

describe("an entry of the Open Resource Exchange", () => {
  const text = oreEntry(codeOf(), PAGE) ?? "";

  it("is a release as the Exchange's files have them, to be pasted at their end", () => {
    expect(text.split("\n").slice(2, 4)).toEqual([
      "  - contact:",
      "      email: cloud-infonuagique@example.gc.ca",
    ]);
    const [release] = parse(text) as [Tree];
    expect(release).toMatchObject({
      date: { created: "2026-08-12", metadataLastUpdated: "2026-08-25" },
      category: "43231500",
      name: { en: "Custom Azure Marketplace policies", fr: "Politiques pour la Place de marché Azure" },
      licences: [{ spdxID: "MIT" }],
      repositoryURL: { fr: "https://github.com/example-gov/azure-policies" },
      tags: { en: ["Azure Policies", "PowerShell"], fr: ["Politiques Azure", "PowerShell"] },
      homepageURL: PAGE,
    });
  });

  const missing = without("ore/schemaCode.yaml");
  it.skipIf(missing !== "").each([
    ["good records", {}],
    ["a record with little", { [AWARDED]: swap("skills:\n  - azure-policy\n  - powershell\n", "") }],
  ] satisfies [string, Record<string, Change>][])(
    `is valid by the Exchange's schema: %s${missing}`,
    (_, changes) => {
      const entry = oreEntry(codeOf(changes), PAGE) ?? "";
      const [file, includes] = sharedSchema("ore/schemaCode.yaml")
        .split("---\n")
        .filter((part) => part.trim() !== "" && !part.startsWith("include("))
        .map((part) => parse(part) as Tree)
        .reduce<[Tree, Tree]>(([, all], part) => [all, { ...all, ...part }], [{}, {}]);
      expect(file).toBeDefined();
      const whole = parse(`schemaVersion: '1.0'\nadminCode: esdc-edsc\nreleases:\n${entry}`) as Tree;
      expect(faultsOf(includes["code"] as Tree, includes, whole, "")).toEqual([]);
      // The judge can find fault.
      expect(faultsOf(includes["code"] as Tree, includes, { ...whole, releases: [{}] }, "")).toContain(
        ".releases[0].category is missing",
      );
      const categories = parse(sharedSchema("ore/categories.yml")) as Tree;
      expect(Object.keys(categories)).toContain("43231500");
      expect(sharedSchema("ore/federal.yml")).toContain("code: esdc-edsc");
    },
  );

  it("is none in a programme that does not list there, or without a mailbox", () => {
    expect(oreEntry(codeOf({ [PROGRAM]: (program) => program }), PAGE)).toBeUndefined();
    const nobody = {
      [AWARDED]: swap("contact: cloud-infonuagique@example.gc.ca\n", ""),
      "_data/teams.yml": swap("  contact: cloud-infonuagique@example.gc.ca\n", ""),
    };
    expect(oreEntry(codeOf(nobody), PAGE)).toBeUndefined();
  });
});
