import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { CHANGE_RULES, GUARDRAILS } from "../../src/guardrails/index.ts";
import { INDICATORS } from "../../src/indicators/index.ts";
import { cloneAddress, VERIFY_COMMANDS } from "../../src/site/views/integrity/verify.ts";
import { builtSite } from "./support/built-site.ts";
import { PROJECT } from "./support/build-sites.ts";

const PAGES = [
  ["en", "/en/integrity/"],
  ["fr", "/fr/integrite/"],
] as const;

const everything = builtSite("everything");

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

function rowsOf(at: string, section: string, site = everything): string[][] {
  const found = site.page(at).document.querySelector(`section[aria-labelledby=${section}]`);
  return [...(found?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => textOf(cell)),
  );
}

describe.each(PAGES)("the integrity page (%s)", (_, at) => {
  it("has a permanent anchor for every section and every indicator", () => {
    const { document } = everything.page(at);
    const wanted = ["questions", "guardrails", "exceptions", "repositories", "checks", "verify"];
    for (const id of [...wanted, ...INDICATORS.map((one) => one.id)])
      expect([id, document.querySelectorAll(`#${id}`).length]).toEqual([id, 1]);
  });

  it("tells of each indicator the question, the formula, what may explain it and the programme’s numbers", () => {
    const { document } = everything.page(at);
    for (const { id, expression, innocent } of INDICATORS) {
      const section = document.querySelector(`section[aria-labelledby="${id}"]`);
      expect(textOf(section)).toContain(expression);
      expect(section?.querySelectorAll("h4 + ul > li").length).toBe(innocent.length);
    }
  });

  it("has a row for every guardrail, with what it judged", () => {
    const rows = rowsOf(at, "guardrails");
    expect(rows.map(([name]) => name?.slice(0, 6)).sort()).toEqual(GUARDRAILS.map(({ id }) => id).sort());
    expect(rows.every(([, judged]) => judged !== "")).toBe(true);
  });

  it("weighs at most 30 KB with its styles, compressed", () => {
    const site = builtSite("shipped");
    const html = readFileSync(path.join(site.output, at, "index.html"));
    const style = site.files.find((file) => /\/style-.*\.css$/.test(file)) ?? "";
    expect(gzipSync(html).length + gzipSync(readFileSync(path.join(site.output, style))).length).toBeLessThan(
      30_000,
    );
  });

  it("says of an empty register that nothing could be measured, and of the guardrails that they judged no record", () => {
    const site = builtSite("empty");
    const { document } = site.page(at);
    expect(document.querySelectorAll(".readings").length).toBe(0);
    expect(textOf(document.querySelector("section[aria-labelledby=questions] > p"))).toMatch(
      /^(There is no record yet|Il n’y a pas encore de fiche)/,
    );
    const judged = rowsOf(at, "guardrails", site).filter(([name]) => /^MA-[234]/.test(name ?? ""));
    const changes = CHANGE_RULES.map(({ id }) => id);
    for (const [name = "", of = ""] of judged)
      if (!changes.some((id) => name.startsWith(id)))
        expect([name, of]).toEqual([name, at.startsWith("/en") ? "None" : "Rien"]);
    // No ledger, so nothing to hash.
    expect(textOf(document.querySelector(".verify"))).not.toContain("sha256sum");
  });
});

describe("a question", () => {
  it("is on the page of the award that it concerns, with the way to its indicator", () => {
    const site = builtSite("shipped");
    const data = readings("shipped").filter((one) => one.flagged && one.indicator === "others-failed");
    expect(data.length).toBeGreaterThan(0);
    for (const { subject } of data) {
      const links = [...site.page(`/en/awards/${subject.key}/`).document.querySelectorAll("a")];
      expect(links.map((link) => link.getAttribute("href"))).toContain("/en/integrity/#others-failed");
    }
  });

  it("is not on the page of a record that raises none", () => {
    const site = builtSite("shipped");
    const asking = new Set(
      readings("shipped")
        .filter(({ flagged }) => flagged)
        .flatMap((one) => one.inputs.flatMap(({ records }) => records)),
    );
    const quiet = site.files
      .flatMap((file) => /^\/en\/awards\/([^/]+)\/index.html$/.exec(file)?.[1] ?? [])
      .filter((ref) => !asking.has(ref));
    expect(quiet.length).toBeGreaterThan(0);
    for (const ref of quiet)
      expect(site.page(`/en/awards/${ref}/`).document.querySelector("#questions-raised")).toBeNull();
  });
});

interface PublishedReading {
  readonly indicator: string;
  readonly flagged: boolean;
  readonly subject: { readonly key: string };
  readonly inputs: readonly { readonly records: readonly string[] }[];
}

function readings(name: "everything" | "shipped" | "empty"): PublishedReading[] {
  const { readings: all } = JSON.parse(builtSite(name).text("/data/integrity.json")) as {
    readings: PublishedReading[];
  };
  return all;
}

describe("integrity.json", () => {
  it("defines every indicator, and counts its readings as the page does", () => {
    const { indicators } = JSON.parse(everything.text("/data/integrity.json")) as {
      indicators: { id: string; measured: number; flagged: number; too_few: number }[];
    };
    expect(indicators.map(({ id }) => id)).toEqual(INDICATORS.map(({ id }) => id));
    const counted = rowsOf("/en/integrity/", "questions").slice(0, INDICATORS.length);
    expect(counted.map((row) => row.slice(1).map(Number))).toEqual(
      indicators.map((one) => [one.measured, one.flagged, one.too_few]),
    );
    const published = readings("everything");
    for (const one of indicators)
      expect(published.filter(({ indicator, flagged }) => flagged && indicator === one.id).length).toBe(
        one.flagged,
      );
  });

  it("is whole JSON for an empty register too", () => {
    expect(readings("empty")).toEqual([]);
  });
});

describe("the commands to check it yourself", () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as { scripts: object }).scripts,
  );

  it("are those of the page, in their order, after the copy", () => {
    const shown = [...builtSite("shipped").page("/en/integrity/").document.querySelectorAll(".verify pre")];
    const [clone, ...rest] = shown.map((one) => one.textContent);
    expect(clone).toBe(
      "git clone https://github.com/example-gov/micro-acquisition.git\ncd micro-acquisition",
    );
    expect(rest).toEqual(VERIFY_COMMANDS.map(({ command }) => command));
  });

  it.each(VERIFY_COMMANDS.filter(({ command }) => command.startsWith("npm ")))(
    "$command is a script of the product",
    ({ command }) => {
      expect(scripts).toContain(command.replace("npm run ", ""));
    },
  );

  it("run in a clone, and the sums are those that the next events name", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "verify-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    cpSync(path.join(PROJECT, "awards"), path.join(folder, "awards"), { recursive: true });
    const run = (command: string): string =>
      execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    run("git init -q . && git add . && git -c user.name=A -c user.email=a@example.org commit -qm One");
    const output = new Map(
      VERIFY_COMMANDS.filter(({ command }) => !command.startsWith("npm ")).map(({ what, command }) => [
        what,
        run(command),
      ]),
    );
    expect(output.get("history")).toContain("award.md");
    const sums = new Set((output.get("ledger") ?? "").split("\n").map((line) => line.slice(0, 64)));
    const named = [...(output.get("ledgerPrevious") ?? "").matchAll(/previous: "?([0-9a-f]{64})/g)].map(
      ([, sum]) => sum,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const sum of named) expect(sums).toContain(sum);
  });

  it("begin with the repository of the programme, on whatever host its files are shown", () => {
    expect(cloneAddress("https://gitlab.com/group/sub/project/-/blob/main/")).toEqual({
      address: "https://gitlab.com/group/sub/project.git",
      folder: "project",
    });
    expect(cloneAddress("https://codeberg.org/org/name/src/branch/main/")?.address).toBe(
      "https://codeberg.org/org/name.git",
    );
    expect(cloneAddress("https://example.org/files/")).toBeUndefined();
    expect(cloneAddress(undefined)).toBeUndefined();
  });
});
