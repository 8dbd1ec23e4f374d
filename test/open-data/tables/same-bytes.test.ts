import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { TABLES } from "../../../src/open-data/tables/index.ts";
import { folderOf } from "../../import/support/folder.ts";
import { NOW } from "../../register/memory-folder.ts";
import { digests } from "./support/digests.ts";
import { rich, RICH_FILES } from "./support/rich.ts";

const zone = process.env["TZ"];
afterEach(() => {
  process.env["TZ"] = zone;
});

describe("the same records at the same moment are the same bytes", () => {
  it("in every zone", () => {
    const made = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((name) => {
      process.env["TZ"] = name;
      return digests(rich());
    });
    expect(Object.keys(made[0] ?? {})).toHaveLength(TABLES.length * 2);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it.each([
    ["fr_CA.UTF-8", "Pacific/Kiritimati"],
    ["ar_EG.UTF-8", "America/St_Johns"],
    ["C", "UTC"],
  ])("on a machine whose language is %s, in %s", (language, TZ) => {
    const program = path.join(import.meta.dirname, "support/print-digests.ts");
    const printed = execFileSync(
      process.execPath,
      ["--import", "tsx", program, folderOf(RICH_FILES), new Date(NOW).toISOString()],
      { encoding: "utf8", env: { ...process.env, TZ, LC_ALL: language, LANG: language, LANGUAGE: language } },
    );
    expect(JSON.parse(printed)).toEqual(digests(rich()));
  });
});
