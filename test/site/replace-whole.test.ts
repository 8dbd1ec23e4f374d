import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { replaceWhole, restoreInterrupted } from "../../src/site/replace-whole.ts";

/** The number of a process that has ended. */
const ENDED = spawnSync(process.execPath, ["--version"]).pid;

let parent: string;
let site: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "replace-"));
  site = path.join(parent, "_site");
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
});

function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

async function fillWith(text: string): Promise<void> {
  await replaceWhole(site, (aside) => {
    write(aside, "page.html", text);
    return Promise.resolve();
  });
}

function shown(): string {
  return readFileSync(path.join(site, "page.html"), "utf8");
}

it("makes a folder that was not there", async () => {
  await fillWith("new");
  expect(shown()).toBe("new");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it("leaves nothing of the folder that it replaces", async () => {
  write(site, "withdrawn.html", "old");
  await fillWith("new");
  expect(readdirSync(site)).toEqual(["page.html"]);
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it("shows the old folder until the new one is whole", async () => {
  write(site, "page.html", "old");
  await replaceWhole(site, (aside) => {
    write(aside, "page.html", "new");
    expect(shown()).toBe("old");
    return Promise.resolve();
  });
  expect(shown()).toBe("new");
});

it("leaves the old folder, and nothing beside it, when filling fails", async () => {
  write(site, "page.html", "old");
  const failing = replaceWhole(site, (aside) => {
    write(aside, "page.html", "half");
    throw new Error("the disk is full");
  });
  await expect(failing).rejects.toThrow("the disk is full");
  expect(shown()).toBe("old");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it("leaves nothing when filling fails and there was no folder", async () => {
  await expect(replaceWhole(site, () => Promise.reject(new Error("the disk is full")))).rejects.toThrow();
  expect(readdirSync(parent)).toEqual([]);
});

it("clears what a killed run left", async () => {
  write(site, "page.html", "old");
  write(`${site}.new-${ENDED}`, "page.html", "half");
  write(`${site}.old-${ENDED}`, "page.html", "older");
  await fillWith("new");
  expect(shown()).toBe("new");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it("puts back the folder of a run that was killed between taking it away and bringing the new one", async () => {
  write(`${site}.old-${ENDED}`, "page.html", "old");
  await expect(replaceWhole(site, () => Promise.reject(new Error("the disk is full")))).rejects.toThrow();
  expect(shown()).toBe("old");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it.each([
  ["this process", process.pid],
  ["another program that runs", process.ppid],
])("puts it back also where the number of the killed run has become that of %s", async (_, pid) => {
  write(`${site}.old-${pid}`, "page.html", "old");
  await restoreInterrupted(site);
  expect(shown()).toBe("old");
  expect(readdirSync(parent)).toEqual(["_site"]);
});

it("clears what a killed run left that had this process’s number, before anything of its own stands there", async () => {
  write(site, "page.html", "old");
  write(`${site}.new-${process.pid}`, "page.html", "half");
  write(`${site}.old-${process.pid}`, "page.html", "older");
  await restoreInterrupted(site);
  expect(readdirSync(parent)).toEqual(["_site"]);
  expect(shown()).toBe("old");
});

it("is put back by one of two that begin at once, and the other goes on", async () => {
  write(`${site}.old-${ENDED}`, "page.html", "old");
  await Promise.all([restoreInterrupted(site), restoreInterrupted(site)]);
  expect(shown()).toBe("old");
});

it("leaves alone what a run that still goes on is writing", async () => {
  write(`${site}.new-${process.ppid}`, "page.html", "half");
  await fillWith("new");
  expect(readdirSync(parent).sort()).toEqual(["_site", `_site.new-${process.ppid}`]);
});

it("leaves alone folders whose names only begin alike", async () => {
  write(`${site}.old`, "page.html", "a copy that someone keeps");
  write(`${site}.old-backup`, "page.html", "another one");
  write(`${site}-new-${ENDED}`, "page.html", "another site");
  await fillWith("new");
  expect(readdirSync(parent).sort()).toEqual(
    ["_site", `_site-new-${ENDED}`, "_site.old", "_site.old-backup"].sort(),
  );
});

it("is done by many at once, and each leaves a whole folder", async () => {
  const times = 40;
  const worker = path.join(import.meta.dirname, "support/replace-often.ts");
  const codes = await Promise.all(
    ["a", "b", "c", "d"].map(
      (text) =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, ["--import", "tsx", worker, site, text, String(times)]);
          child.on("close", resolve);
        }),
    ),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(shown()).toMatch(/^[abcd]$/);
  expect(readdirSync(parent)).toEqual(["_site"]);
}, 30_000);
