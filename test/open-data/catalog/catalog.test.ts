import path from "node:path";
import type { Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { DATA_PACKAGE, dataPath } from "../../../src/i18n/data-routes.ts";
import { Addresses } from "../../../src/i18n/routes.ts";
import { catalogFiles } from "../../../src/open-data/catalog/publish.ts";
import { coverageOf } from "../../../src/open-data/catalog/facts.ts";
import { disclosureFiles } from "../../../src/open-data/gc-disclosure/publish.ts";
import { ocdsFiles } from "../../../src/open-data/ocds/publish.ts";
import { Digester, type Digest } from "../../../src/open-data/package/digest.ts";
import { archiveOf } from "../../../src/open-data/package/archive.ts";
import { Compression } from "../../../src/open-data/package/compression.mjs";
import { packageFiles } from "../../../src/open-data/package/publish.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { instantOf, type Instant } from "../../../src/time/calendar.ts";
import { faultsAsShown } from "../../i18n/french-faults.ts";
import { goodRecords, NOW, PROGRAM, registerOf } from "../../register/memory-folder.ts";
import { sharedSchema, without } from "../../repositories/shared-schemas.ts";
import { graphOf, turtle } from "./graph.ts";

const OPEN_DATA =
  "open_data: { licence: https://open.canada.ca/en/open-government-licence-canada, disclosure: { organization: esdc-edsc } }\n";

const federal = (): Register =>
  registerOf(goodRecords({ [PROGRAM]: (text) => `${text}contact: data@example.gc.ca\n${OPEN_DATA}` }));

/** Everything that is published of a register, by its path. */
function written(register: Register, now: Instant): ReadonlyMap<string, Uint8Array> {
  const judged = { register, now, problems: [] };
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const compression = new Compression();
  const all = [
    ...packageFiles(judged, new Addresses(register.program.url), [], compression),
    ...archiveOf(compression.end()).map((text) => ({ path: dataPath(DATA_PACKAGE.archive), text })),
    ...ocdsFiles(register, { kind: "unknown", reason: { en: "None", fr: "Aucun" } }, now),
    ...disclosureFiles(register, now),
  ];
  for (const { path: name, text } of all) {
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    files.set(name, Buffer.concat([files.get(name) ?? new Uint8Array(0), bytes]));
  }
  return files;
}

function digests(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Digest> {
  return new Map(
    [...files].map(([name, bytes]) => {
      const digester = new Digester();
      digester.add(bytes);
      return [name, digester.digest()];
    }),
  );
}

function catalog(register: Register, now: Instant = NOW): ReadonlyMap<string, string> {
  const found = catalogFiles(register, now, digests(written(register, now)));
  return new Map(found.map(({ path: name, text }) => [name, text]));
}

const dcatOf = (register: Register, now?: Instant): Promise<Store> =>
  graphOf(catalog(register, now).get("/data/dcat.jsonld") ?? "");

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const SPDX = "http://spdx.org/rdf/terms#";

const SHAPES = "dcat/dcat-ap-3.0.1-SHACL.ttl";

describe("the catalogue in DCAT-AP", () => {
  it("is read without another document, and has a dataset for each table and each other format", async () => {
    const graph = await dcatOf(federal());
    const of = (type: string) =>
      graph.getSubjects("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", DCAT + type, null);
    expect(of("Catalog")).toHaveLength(1);
    expect(
      of("Dataset")
        .map(({ value }) => value.split("#")[1])
        .sort(),
    ).toEqual([
      "amendments",
      "awards",
      "disclosure",
      "everything",
      "indicators",
      "ocds",
      "opportunities",
      "payments",
      "questions",
    ]);
    expect(of("Distribution").length).toBe(6 * 3 + 2 + 2 + 3);
  });

  it("says of every file how large it is, and its SHA-256", async () => {
    const register = federal();
    const files = written(register, NOW);
    const graph = await dcatOf(register);
    const urls = graph.getQuads(null, `${DCAT}downloadURL`, null, null);
    expect(urls.length).toBeGreaterThan(20);
    for (const { subject, object } of urls) {
      const bytes = files.get(new URL(object.value).pathname);
      const digester = new Digester();
      digester.add(bytes ?? new Uint8Array(0));
      const { bytes: size, sha256 } = digester.digest();
      expect(graph.getObjects(subject, `${DCAT}byteSize`, null).map(({ value }) => value)).toEqual([
        String(size),
      ]);
      const [checksum] = graph.getObjects(subject, `${SPDX}checksum`, null);
      expect(
        checksum && graph.getObjects(checksum, `${SPDX}checksumValue`, null).map(({ value }) => value),
      ).toEqual([sha256]);
    }
  });

  it("names no file that was not written", async () => {
    const graph = await dcatOf(registerOf(goodRecords()));
    const urls = graph.getObjects(null, `${DCAT}downloadURL`, null).map(({ value }) => value);
    expect(urls.filter((url) => url.includes("/gc/"))).toEqual([]);
  });

  it("dates the data by what happened last, not by the build", async () => {
    const register = federal();
    const days = async (now: Instant) =>
      (await dcatOf(register, now)).getObjects(null, `${DCT}modified`, null).map(({ value }) => value);
    const now = await days(NOW);
    expect(new Set(now)).toEqual(new Set(["2027-01-11"]));
    expect(await days(instantOf(NOW + 86_400_000))).toEqual(now);
    expect(coverageOf(register, NOW)).toEqual({ first: "2026-06-22", last: "2027-01-11" });
  });

  describe.skipIf(without(SHAPES) !== "")(`by the shapes of DCAT-AP 3.0.1${without(SHAPES)}`, () => {
    it.each<[string, () => Register]>([
      ["the good records", () => registerOf(goodRecords())],
      ["those of a federal department", federal],
      ["the records that are shipped", shipped],
    ])("is valid: %s", async (_, register) => {
      const report = await new SHACLValidator(turtle(sharedSchema(SHAPES))).validate(
        await dcatOf(register()),
      );
      const faults = report.results.map(
        ({ path: where, focusNode, message }) =>
          `${focusNode.value} ${where.value}: ${message.map(({ value }) => value).join()}`,
      );
      expect(faults).toEqual([]);
    });

    it("would not be, without a title", async () => {
      const graph = await dcatOf(federal());
      for (const quad of graph.getQuads(null, `${DCT}title`, null, null)) graph.removeQuad(quad);
      const report = await new SHACLValidator(turtle(sharedSchema(SHAPES))).validate(graph);
      expect(report.conforms).toBe(false);
    });
  });
});

/** What the portal's own form takes (open-data/ckanext-canada, schemas/dataset.yaml and presets.yaml). */
const inBoth = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const openCanadaRecord = z.strictObject({
  type: z.literal("dataset"),
  collection: z.literal("primary"),
  title_translated: inBoth,
  owner_org: z.string().regex(/^[a-z0-9-]+$/),
  org_title_at_publication: inBoth,
  notes_translated: inBoth,
  keywords: z.strictObject({
    en: z.array(z.string().regex(/^[^,]{2,140}$/)),
    fr: z.array(z.string().regex(/^[^,]{2,140}$/)),
  }),
  subject: z
    .array(z.enum(["economics_and_industry", "government_and_politics", "information_and_communications"]))
    .min(1),
  maintainer_email: z.email().optional(),
  time_period_coverage_start: z.iso.date(),
  time_period_coverage_end: z.iso.date(),
  frequency: z.enum(["as_needed", "continual", "P1D", "irregular"]),
  date_modified: z.iso.date(),
  program_page_url: z.strictObject({ en: z.url(), fr: z.url() }),
  jurisdiction: z.literal("federal"),
  license_id: z.enum(["ca-ogl-lgo", "ca-odla-aldg"]),
  restrictions: z.literal("unrestricted"),
  imso_approval: z.literal("false"),
  ready_to_publish: z.literal("false"),
  resources: z
    .array(
      z.strictObject({
        name_translated: inBoth,
        unique_identifier: z.string(),
        resource_type: z.enum(["dataset", "guide", "specification"]),
        format: z.enum(["CSV", "JSON", "ZIP", "other"]),
        language: z.array(z.enum(["en", "fr"])).min(1),
        character_set: z.literal("UTF-8"),
        size: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        url: z.url(),
      }),
    )
    .min(1),
});

describe("the record of open.canada.ca", () => {
  const recordOf = (register: Register): unknown =>
    JSON.parse(catalog(register).get("/data/open-canada.json") ?? "null");

  it("is in the fields of the portal’s form, and leaves the approval to the department", () => {
    const record = openCanadaRecord.parse(recordOf(federal()));
    expect(record.owner_org).toBe("esdc-edsc");
    expect(record.resources.map(({ url }) => url)).toContain(
      "https://micro-acquisition.example.org/data/awards.csv",
    );
    expect(new Set(record.resources.map(({ unique_identifier: id }) => id)).size).toBe(
      record.resources.length,
    );
  });

  it("has French that is written as the government writes it", () => {
    const record = openCanadaRecord.parse(recordOf(federal()));
    for (const text of [
      record.title_translated.fr,
      record.notes_translated.fr,
      ...record.resources.map((one) => one.name_translated.fr),
    ])
      expect(faultsAsShown(text)).toEqual([]);
  });

  it("names no licence of the government’s for data that are under another", () => {
    const other = registerOf(
      goodRecords({
        [PROGRAM]: (text) =>
          `${text}open_data: { licence: https://example.org/licence, disclosure: { organization: esdc-edsc } }\n`,
      }),
    );
    expect(recordOf(other)).not.toHaveProperty("license_id");
  });

  it("is not there for a programme of no federal department", () => {
    expect(catalog(registerOf(goodRecords())).has("/data/open-canada.json")).toBe(false);
  });
});

function shipped(): Register {
  const loaded = loadRegister(openFolder("."));
  if (loaded.kind !== "register") throw new Error("there is no programme");
  return loaded.register;
}

describe("both", () => {
  it("are the same bytes for the same records, and these", async () => {
    const zone = process.env["TZ"];
    const made = ["Pacific/Kiritimati", "America/St_Johns"].map((name) => {
      process.env["TZ"] = name;
      return catalog(federal());
    });
    process.env["TZ"] = zone;
    expect(made[1]).toEqual(made[0]);
    for (const [name, text] of made[0] ?? [])
      await expect(
        text.replace(/[0-9a-f]{64}/g, "…").replace(/"\d{2,}"|(?<="size": )\d+/g, "…"),
      ).toMatchFileSnapshot(path.join("golden", path.basename(name)));
  });
});
