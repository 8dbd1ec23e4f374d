import repository from "@octokit/fixtures/scenarios/api.github.com/get-repository/normalized-fixture.json" with { type: "json" };
import renamed from "@octokit/fixtures/scenarios/api.github.com/rename-repository/normalized-fixture.json" with { type: "json" };
import { afterEach, describe, expect, it } from "vitest";
import { githubHost } from "../../../src/repositories/hosts/github.ts";
import { fakeServer, type FakeReply, type FakeServer } from "../support/fake-server.ts";
import { confirmed, question, values } from "../support/questions.ts";
import { READERS, testWorld } from "../support/test-world.ts";

/** One answer of the real GitHub, as octokit's own tests recorded it. */
interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly response: unknown;
  readonly headers: Readonly<Record<string, string | number>>;
}

const OF_CONNECTION = /^(?:connection|content-length|content-encoding|transfer-encoding)$/;
let server: FakeServer;

/** Plays recorded answers; what was not recorded is not found. */
async function play(recorded: readonly Recorded[]): Promise<void> {
  server = await fakeServer(({ method, path }, base): FakeReply => {
    const one = recorded.find((answer) => answer.method.toUpperCase() === method && answer.path === path);
    if (!one) return { status: 404, body: { message: "Not Found" } };
    const headers = Object.entries(one.headers).filter(([name]) => !OF_CONNECTION.test(name));
    const here = headers.map(([name, value]) => [
      name,
      String(value).replace("https://api.github.com", base),
    ]);
    return { status: one.status, headers: Object.fromEntries(here), body: one.response };
  });
}

afterEach(async () => {
  await server.close();
});

async function look(path: string) {
  const host = githubHost({ world: testWorld(), apiBase: server.base, seconds: 5, ...READERS });
  const [answer] = await host.look([question("github", path)]);
  return answer;
}

describe("what the real GitHub answered", () => {
  it("of a repository is read", async () => {
    await play(repository);
    const answer = confirmed(await look("octokit-fixture-org/hello-world"));
    expect(values(answer.facts)).toMatchObject({
      public: true,
      archived: false,
      disabled: false,
      default_branch: "master",
    });
  });

  it("of a renamed one is read, and told as moved", async () => {
    await play(renamed);
    const { facts } = confirmed(await look("octokit-fixture-org/rename-repository"));
    expect(facts.moved_to?.value).toBe("https://github.com/octokit-fixture-org/rename-repository-newname");
  });

  it("of none is not found", async () => {
    await play(repository);
    expect(await look("octokit-fixture-org/none")).toEqual({ verdict: "not-found", reason: "not-found" });
  });
});
