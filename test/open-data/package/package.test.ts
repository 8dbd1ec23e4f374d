import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { makeRecords } from "../../../src/bench/records.ts";
import { BENCH_NOW } from "../../../src/bench/calendar.ts";
import { importRecords } from "../../../src/import/import.ts";
import { archiveOf } from "../../../src/open-data/package/archive.ts";
import { Compression } from "../../../src/open-data/package/compression.mjs";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import { instantOf } from "../../../src/time/calendar.ts";
import { faultsAsShown } from "../../i18n/french-faults.ts";
import { copyOfExample, CSV_18F, describeWith18F } from "../../import/support/real-18f.ts";
import { goodRecords, NOW, registerOf } from "../../register/memory-folder.ts";
import { sharedSchema, without } from "../../repositories/shared-schemas.ts";
import { withDuckDb } from "../support/duckdb.ts";
import { packageOf, textIn } from "../support/package.ts";
import { pilotRegister, PILOT_NOW } from "../support/pilot.ts";

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly descriptions: { readonly en: string; readonly fr: string };
    }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const SCHEMA = {
  name: "schema/award.json",
  title: { en: "Award", fr: "Contrat" },
  text: '{"type":"object"}\n',
};

const good = () => packageOf(registerOf(goodRecords()), NOW, [SCHEMA]);

function resourcesOf(files: ReadonlyMap<string, Uint8Array>): readonly Resource[] {
  return (JSON.parse(textIn(files, "datapackage.json")) as { resources: Resource[] }).resources;
}

function sha256(bytes: Uint8Array | undefined): string {
  return createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
}

describe("datapackage.json", () => {
  it("has every file of every table, as large and with the hash that it is", () => {
    const files = good();
    const resources = resourcesOf(files);
    expect(resources.map(({ name }) => name)).toEqual([
      ...TABLES.flatMap(({ name }) => [name, `${name}-json`, `${name}-parquet`]),
      "schema-award",
    ]);
    for (const resource of resources) {
      const bytes = files.get(resource.path) ?? new TextEncoder().encode(SCHEMA.text);
      expect([resource.path, resource.bytes, resource.hash]).toEqual([
        resource.path,
        bytes.length,
        `sha256:${sha256(bytes)}`,
      ]);
    }
  });

  it("says what every column of the CSV is, in its order and in both languages", () => {
    const files = good();
    for (const { path: file, schema } of resourcesOf(files)) {
      if (!schema) continue;
      const [head] = textIn(files, file)
        .replace(/^\uFEFF/, "")
        .split("\r\n");
      expect(schema.fields.map(({ name }) => name).join()).toBe(head);
      for (const { descriptions } of schema.fields) {
        expect(descriptions.en).not.toBe("");
        expect(faultsAsShown(descriptions.fr)).toEqual([]);
      }
    }
  });

  it("has keys that hold: unique where they are a table’s own, and found where they are another’s", async () => {
    const register = registerOf(
      Object.fromEntries([...makeRecords(80)].map(({ path: name, text }) => [name, text])),
    );
    const files = packageOf(register, BENCH_NOW);
    const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join();
    await withDuckDb(files, async (ask) => {
      for (const { name, path: file, schema } of resourcesOf(files)) {
        if (!schema) continue;
        const own = quoted(schema.primaryKey);
        expect([name, await ask(`SELECT ${own} FROM {${file}} GROUP BY ALL HAVING count(*) > 1`)]).toEqual([
          name,
          [],
        ]);
        for (const { fields, reference } of schema.foreignKeys ?? [])
          expect(
            await ask(
              `SELECT DISTINCT ${quoted(fields)} FROM {${file}} WHERE "${String(fields[0])}" IS NOT NULL EXCEPT SELECT ${quoted(reference.fields)} FROM {${reference.resource}.csv}`,
            ),
          ).toEqual([]);
      }
    });
  });

  const profile = "datapackage-2.0/datapackage.json";
  it.skipIf(without(profile) !== "")(`is valid by the standard’s own profiles${without(profile)}`, () => {
    const faultsOf = (name: string) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats(ajv);
      // How the text is written by hand, which says nothing of its value.
      ajv.addFormat("textarea", true);
      const validate = ajv.compile(JSON.parse(sharedSchema(`datapackage-2.0/${name}.json`)) as object);
      return (value: unknown): unknown => (validate(value) ? [] : validate.errors);
    };
    const inPackage = faultsOf("datapackage");
    const inResource = faultsOf("dataresource");
    const inTable = faultsOf("tableschema");
    const inDialect = faultsOf("tabledialect");
    for (const files of [good(), packageOf(pilotRegister(), PILOT_NOW)]) {
      const descriptor = JSON.parse(textIn(files, "datapackage.json")) as {
        resources: { schema?: unknown; dialect?: unknown }[];
      };
      expect(inPackage(descriptor)).toEqual([]);
      for (const one of descriptor.resources) {
        expect(inResource(one)).toEqual([]);
        if (one.schema) expect(inTable(one.schema)).toEqual([]);
        if (one.dialect) expect(inDialect(one.dialect)).toEqual([]);
      }
    }
    expect(inPackage({ resources: "none" })).not.toEqual([]);
  });
});

describe("the archive of everything", () => {
  it("has the same files, and a readme in both languages, in the order of their names", () => {
    const files = good();
    const unpacked = unzipSync(files.get("micro-acquisition.zip") ?? new Uint8Array(0));
    const names = Object.keys(unpacked);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(
      ["README.txt", SCHEMA.name, ...[...files.keys()].filter((name) => !name.endsWith(".zip"))].sort(),
    );
    for (const [name, bytes] of files)
      if (!name.endsWith(".zip")) expect([name, sha256(unpacked[name])]).toEqual([name, sha256(bytes)]);
    const readme = strFromU8(unpacked["README.txt"] ?? new Uint8Array(0));
    expect(readme).toContain("Small pieces of open code");
    expect(readme).toContain("De petits logiciels libres");
    expect(faultsAsShown(readme.slice(readme.indexOf("-".repeat(72))))).toEqual([]);
  });

  it("is the same bytes whatever the order and the pieces in which it is made, in any time zone", () => {
    const zone = process.env["TZ"];
    const entry = fc.tuple(
      fc.stringMatching(/^[a-z]{1,8}\.(?:csv|parquet)$/),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ([name]) => name, minLength: 1 }),
        fc.nat(),
        (entries, cut) => {
          const made = [entries, [...entries].reverse()].map((order, index) => {
            process.env["TZ"] = index === 0 ? "Pacific/Kiritimati" : "America/St_Johns";
            const compression = new Compression();
            for (const [name, bytes] of order) {
              const at = index === 0 ? 0 : cut % (bytes.length + 1);
              compression.add(name, bytes.subarray(0, at));
              compression.add(name, bytes.subarray(at));
            }
            return Buffer.concat(archiveOf(compression.end()));
          });
          process.env["TZ"] = zone;
          const unpacked = unzipSync(made[0] ?? new Uint8Array(0));
          for (const [name, bytes] of entries)
            expect(Buffer.from(unpacked[name] ?? []).equals(bytes)).toBe(true);
          expect(made[1]?.equals(made[0] ?? Buffer.of())).toBe(true);
        },
      ),
    );
  });
});

describe("the pilot’s real record", () => {
  it("is these rows, in DuckDB, from the CSV as from the Parquet", async () => {
    const files = packageOf(pilotRegister(), PILOT_NOW);
    await withDuckDb(files, async (ask) => {
      const said: Record<string, unknown> = {};
      for (const { name } of TABLES) {
        const rows = await ask(`SELECT * FROM {${name}.parquet}`);
        said[name] = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([, value]) => value !== null && JSON.stringify(value).length < 200),
          ),
        );
      }
      await expect(`${JSON.stringify(said, undefined, 2)}\n`).toMatchFileSnapshot("golden/pilot-rows.json");
    });
  });
});

describe("what an analyst counts", () => {
  it("is the same in the CSV, the JSON and the Parquet", async () => {
    const register = registerOf(
      Object.fromEntries([...makeRecords(80)].map(({ path: name, text }) => [name, text])),
    );
    const files = packageOf(register, BENCH_NOW);
    await withDuckDb(files, async (ask) => {
      const money = TABLES.flatMap(({ name, columns }) =>
        columns
          .filter(({ unit, sparse }) => unit === "currency" && !sparse)
          .map((column) => ({ name, column: column.name })),
      );
      expect(money.length).toBeGreaterThan(3);
      for (const { name, column } of money) {
        const total = (from: string) =>
          ask(
            `SELECT count("${column}") AS known, sum(CAST("${column}" AS DECIMAL(18,2))) AS total FROM ${from}`,
          );
        const csv = await total(`read_csv({${name}.csv}, all_varchar = true)`);
        expect(await total(`{${name}.parquet}`)).toEqual(csv);
        expect(
          await total(
            `(SELECT unnest("${name}", recursive := true) FROM read_json({${name}.json}, maximum_object_size = 100000000))`,
          ),
        ).toEqual(csv);
      }
    });
  });
});

describe("the query that docs/data.md gives to an analyst", () => {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../../docs/data.md"), "utf8");
  const queries = [...text.matchAll(/```sql\n([^]*?);\n```/g)].map(([, sql = ""]) => sql);

  it("is the same in both languages", () => {
    expect(queries).toHaveLength(2);
    expect(queries[1]).toBe(queries[0]);
  });

  it("counts what was paid in parts, and takes off what came back, as the awards’ own sums do", async () => {
    const real = [...makeRecords(300)].map(({ path: name, text: record }): [string, string] => [
      name,
      record.replace("demonstration: true\n", ""),
    ]);
    const files = packageOf(registerOf(Object.fromEntries(real)), BENCH_NOW);
    await withDuckDb(files, async (ask) => {
      expect(
        await ask(
          "SELECT count(DISTINCT event) AS kinds FROM {payments.parquet} WHERE event IN ('partially-paid', 'refunded') AND counted",
        ),
      ).toEqual([{ kinds: "2" }]);
      const sums = await ask(
        "SELECT team, sum(paid) AS paid FROM {awards.parquet} WHERE paid IS NOT NULL AND demonstration IS NOT TRUE GROUP BY team ORDER BY team",
      );
      expect(sums.length).toBeGreaterThan(1);
      expect(await ask((queries[0] ?? "").replace("'payments.parquet'", "{payments.parquet}"))).toEqual(sums);
    });
  });
});

describeWith18F("the data package of 18F’s 39 real purchases of 2016", () => {
  it("gives, in DuckDB, 39 awards, 34,480 dollars, and 30 that were accepted and paid", async () => {
    const { root, remove } = copyOfExample();
    const now = instantOf(Date.parse("2026-11-23T15:00:00Z"));
    try {
      importRecords({ bytes: readFileSync(CSV_18F), file: "18f.csv", content: root, now });
      const loaded = loadRegister(openFolder(root));
      if (loaded.kind !== "register") throw new Error("there is no programme");
      await withDuckDb(packageOf(loaded.register, now), async (ask) => {
        for (const format of ["csv", "parquet"]) {
          expect(
            await ask(
              `SELECT count(*) AS awards, sum(CAST("award.price" AS DECIMAL(12,2))) AS committed FROM {awards.${format}}`,
            ),
          ).toEqual([{ awards: "39", committed: "34480.00" }]);
          expect(
            await ask(
              `SELECT count(*) AS awards FROM (SELECT ref FROM {payments.${format}} WHERE event = 'accepted' INTERSECT SELECT ref FROM {payments.${format}} WHERE event = 'paid')`,
            ),
          ).toEqual([{ awards: "30" }]);
        }
      });
    } finally {
      remove();
    }
  });
});

describe("the same records", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("are the same bytes in any time zone", () => {
    const made = ["Pacific/Kiritimati", "America/St_Johns"].map((name) => {
      process.env["TZ"] = name;
      return [...good()].map(([file, bytes]) => [path.basename(file), sha256(bytes)]);
    });
    expect(made[1]).toEqual(made[0]);
  });
});
