import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withStore } from "../../../src/repositories/hosts/git-store.ts";
import { startGitServer, type GitServer, type MadeRepository } from "../support/git-server.ts";

const NOBODY = "1".repeat(40);
let server: GitServer;
let code: MadeRepository;
let side = "";

beforeAll(async () => {
  server = await startGitServer();
  code = server.repository("team/code", [{ LICENSE: "One" }, { LICENSE: "Two" }]);
  side = code.commit({ LICENSE: "Three" }, code.commits.slice(0, 1));
  code.git("update-ref", "refs/heads/side", side);
});
afterAll(() => server.close());

describe("whether one commit leads to another", () => {
  it("is told by what was fetched, and is a failure where Git cannot tell", async () => {
    const [first = "", last = ""] = code.commits;
    const signal = AbortSignal.timeout(20_000);
    await withStore(`http://${server.host}/team/code.git`, "http", signal, async (store) => {
      await store.fetch([last, side], "commits");
      expect(await store.leadsTo(last, first)).toEqual({ kind: "got", value: true });
      expect(await store.leadsTo(last, side)).toEqual({ kind: "got", value: false });
      expect(await store.leadsTo(last, NOBODY)).toMatchObject({ kind: "failed" });
    });
  });
});

it("a fetch leaves no promise to fetch more later: what Git wrote into the settings is gone", async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "store-"));
  const usual = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    const url = `http://${server.host}/team/code.git`;
    await withStore(url, "http", AbortSignal.timeout(20_000), async (store) => {
      const [folder = ""] = readdirSync(temporary);
      const settings = (): string => readFileSync(path.join(temporary, folder, "bare/config"), "utf8");
      const before = settings();
      await store.fetch(code.commits.slice(1), "commits");
      expect(settings()).toBe(before);
      expect(before).not.toContain("promisor");
    });
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = usual;
    rmSync(temporary, { recursive: true });
  }
});
