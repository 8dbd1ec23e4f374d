import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeGithub } from "../support/fake-github.ts";
import type { FakeServer } from "../support/fake-server.ts";
import { REPOSITORIES, TOKEN } from "../support/github-state.ts";
import { commitId, question } from "../support/questions.ts";
import { READERS, testWorld } from "../support/test-world.ts";

let fake: FakeServer;
let world: ReturnType<typeof testWorld>;

beforeEach(async () => {
  fake = await fakeGithub({ repositories: REPOSITORIES });
  world = testWorld();
});

afterEach(async () => {
  await fake.close();
});

describe("the token", () => {
  const FAULTS = [
    "silent",
    "broken",
    "endless",
    { status: 401, body: { message: TOKEN } },
    { status: 500, body: TOKEN },
  ] as const;

  it("is in the header of every request, and in no address, answer or output", async () => {
    const printed = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const out = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const said: unknown[] = [];
    for (const fault of [undefined, ...FAULTS]) {
      const other = await fakeGithub({ repositories: REPOSITORIES });
      if (fault) other.fault(/compare|license|repos/, fault);
      const asked = githubHost({
        world,
        apiBase: other.base,
        token: TOKEN,
        seconds: fault === "silent" ? 0.05 : 5,
        ...READERS,
      });
      said.push(
        await asked.look([question("github", "18F/tock", [commitId("1")]), question("github", "none/there")]),
      );
      for (const { headers, path, body } of other.requests) {
        expect(headers.authorization).toContain(TOKEN);
        expect(path + body).not.toContain(TOKEN);
      }
      await other.close();
    }
    expect(JSON.stringify(said)).not.toContain(TOKEN);
    for (const spy of [...printed, ...out]) {
      expect(JSON.stringify(spy.mock.calls)).not.toContain(TOKEN);
      spy.mockRestore();
    }
  });

  it("that cannot be sent in a header stops nothing and is not told", async () => {
    const asked = githubHost({ world, apiBase: fake.base, token: "line\nbreak", seconds: 1, ...READERS });
    expect(await asked.look([question("github", "18F/tock")])).toEqual([
      { verdict: "unreachable", reason: "no-connection" },
    ]);
  });
});
