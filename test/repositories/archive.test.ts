import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { softwareHeritage, type Archive } from "../../src/repositories/archive.ts";
import { toArchive, type ToArchive } from "../../src/repositories/to-archive.ts";
import { CONFIRMED, fact } from "../register/memory-folder.ts";
import { fakeServer, type FakeServer } from "./support/fake-server.ts";
import { commitId } from "./support/questions.ts";
import { testWorld } from "./support/test-world.ts";

const [COMMIT] = CONFIRMED.commits;
const HOSTS = [{ host: "github.com", kind: "github" as const }];

/** Names that the fake keeps, and what it says when it is asked to keep a repository. */
const KEPT = new Set([`swh:1:rev:${commitId("1")}`]);
const SAYS: Readonly<Record<string, unknown>> = {
  "https://github.com/a/new": { save_request_status: "accepted", id: 12 },
  "https://github.com/a/waits": { save_request_status: "pending" },
  "https://github.com/a/declined": { save_request_status: "rejected" },
};

let server: FakeServer;
let archive: Archive;
beforeEach(async () => {
  server = await fakeServer(({ method, path, body }) => {
    if (`${method} ${path}` === "POST /api/1/known/") {
      const names = JSON.parse(body) as string[];
      return {
        status: 200,
        body: Object.fromEntries(names.map((name) => [name, { known: KEPT.has(name) }])),
      };
    }
    const address = /^\/api\/1\/origin\/save\/git\/url\/(.+)\/$/.exec(path)?.[1] ?? "";
    const said = SAYS[address];
    return said === undefined ? { status: 404 } : { status: 200, body: said };
  });
  archive = softwareHeritage({ world: testWorld(), api: `${server.base}/api/1` });
});
afterEach(() => server.close());

function wanted(name: string, ...commits: string[]): ToArchive {
  return {
    address: `https://github.com/a/${name}`,
    names: commits.map((commit) => `swh:1:rev:${commitId(commit)}`),
  };
}

describe("the archive of public code", () => {
  it("is asked to keep what it does not keep yet, and says what it will do", async () => {
    const list = [
      wanted("kept", "1"),
      wanted("new", "1", "2"),
      wanted("waits", "3"),
      wanted("declined", "4"),
    ];
    expect(await archive.save(list)).toEqual([
      { address: "https://github.com/a/kept", outcome: "kept" },
      { address: "https://github.com/a/new", outcome: "asked" },
      { address: "https://github.com/a/waits", outcome: "asked" },
      { address: "https://github.com/a/declined", outcome: "declined" },
    ]);
    expect(server.count(/POST .*\/origin\/save\//)).toBe(3);
  });

  it("is asked nothing where nothing was delivered", async () => {
    expect(await archive.save([])).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it("is asked for a thousand names at a time", async () => {
    const many = Array.from({ length: 1500 }, (_, n) => ({
      address: `https://github.com/a/${n}`,
      names: [`swh:1:rev:${String(n).padStart(40, "0")}`],
    }));
    server.fault(/origin\/save/, { status: 200, body: { save_request_status: "accepted" } });
    const outcomes = await archive.save(many);
    expect(server.count(/known/)).toBe(2);
    expect(outcomes.filter(({ outcome }) => outcome === "asked")).toHaveLength(1500);
    expect(server.mostAtOnce).toBeLessThanOrEqual(4);
  });

  it.each([
    ["broken", "broken", "no-connection"],
    ["without end", "endless", "answer-too-large"],
    ["not JSON", { status: 200, body: "<html>" }, "answer-not-readable"],
    ["of another shape", { status: 200, body: { "swh:1:rev:x": "yes" } }, "answer-not-readable"],
    ["a refusal", { status: 403 }, "not-authorized"],
    ["a limit", { status: 429, headers: { "retry-after": "3600" } }, "rate-limited"],
    ["elsewhere", { status: 302, headers: { location: "http://169.254.169.254/" } }, "redirected"],
  ] as const)("that gives an answer %s is told of, and asked for nothing else", async (_, fault, reason) => {
    server.fault(/known/, fault);
    expect(await archive.save([wanted("new", "2")])).toEqual([
      { address: "https://github.com/a/new", outcome: "failed", reason },
    ]);
    expect(server.count(/origin\/save/)).toBe(0);
  });

  it("that cannot take one repository takes the others", async () => {
    expect(await archive.save([wanted("unknown", "2"), wanted("new", "2")])).toEqual([
      { address: "https://github.com/a/unknown", outcome: "failed", reason: "not-found" },
      { address: "https://github.com/a/new", outcome: "asked" },
    ]);
  });
});

describe("what the archive should keep", () => {
  it("is public code that was delivered, under the repository's own address", () => {
    const page = `${CONFIRMED.address}/tree/main?tab=readme#top`;
    expect(toArchive([{ ...CONFIRMED, address: page }], HOSTS)).toEqual([
      { address: CONFIRMED.address, names: [`swh:1:rev:${COMMIT?.commit}`] },
    ]);
  });

  it.each([
    ["was not confirmed", { ...CONFIRMED, verdict: "not-found" as const }],
    ["is not public", { ...CONFIRMED, facts: { public: fact(false) } }],
    ["has no commit that was confirmed", { ...CONFIRMED, commits: [] }],
    ["is on a host that may not be asked", { ...CONFIRMED, address: "https://example.org/a/b" }],
  ])("is nothing that %s", (_, repository) => {
    expect(toArchive([repository], HOSTS)).toEqual([]);
  });
});
