import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { everyHost } from "../../src/repositories/adapters.ts";
import type { World } from "../../src/repositories/host.ts";
import { gitHost } from "../../src/repositories/hosts/git.ts";
import { question } from "./support/questions.ts";
import { READERS, testWorld } from "./support/test-world.ts";

const TOKENS = {
  github: "ghp_first",
  gitlab: { "gitlab.com": "glpat-second" },
  bitbucket: "third",
};

interface Asked {
  readonly host: string;
  readonly headers: Headers;
}

/** A network on which nobody is there, and which remembers what was sent to whom. */
function deafWorld(): World & { readonly asked: Asked[]; readonly most: () => number } {
  const asked: Asked[] = [];
  let underWay = 0;
  let most = 0;
  return {
    ...testWorld(),
    asked,
    most: () => most,
    fetch: async (input, request) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push({ host: new URL(url).host, headers: new Headers(request?.headers) });
      most = Math.max(most, (underWay += 1));
      // A turn of the loop later, so that requests sent together are seen together.
      await new Promise(setImmediate);
      underWay -= 1;
      return Response.json({ message: "Not Found" }, { status: 404 });
    },
  };
}

let temporary = "";
const usual = process.env["TMPDIR"];
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), "adapters-"));
  process.env["TMPDIR"] = temporary;
});
afterEach(() => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  rmSync(temporary, { recursive: true });
});

it("each host is sent its own token, and nobody else’s", async () => {
  const world = deafWorld();
  const hosts = [
    question("github", "a/b"),
    question("gitlab", "a/b"),
    question("gitlab", "a/b", [], { host: "gitlab.example.org" }),
    question("bitbucket", "a/b"),
  ];
  await everyHost(world, READERS, TOKENS).look(hosts);
  const sent = new Map(
    world.asked.map(({ host, headers }) => [
      host,
      Object.values(TOKENS)
        .flatMap((token) => (typeof token === "string" ? [token] : Object.values(token)))
        .filter((token) => [...headers.values()].join("\n").includes(token)),
    ]),
  );
  expect(Object.fromEntries(sent)).toEqual({
    "api.github.com": ["ghp_first"],
    "gitlab.com": ["glpat-second"],
    "gitlab.example.org": [],
    "api.bitbucket.org": ["third"],
  });
});

it("without tokens, every host is asked as anyone may", async () => {
  const world = deafWorld();
  await everyHost(world, READERS).look([
    question("github", "a/b"),
    question("gitlab", "a/b"),
    question("bitbucket", "a/b"),
  ]);
  expect(new Set(world.asked.map(({ host }) => host)).size).toBe(3);
  for (const { headers } of world.asked)
    expect([headers.get("authorization"), headers.get("private-token")]).toEqual([null, null]);
});

it("at most four requests are under way over all hosts, and four are", async () => {
  const world = deafWorld();
  const many = (["github", "gitlab", "bitbucket"] as const).flatMap((kind) =>
    Array.from({ length: 9 }, (_, n) => question(kind, `a/b${n}`)),
  );
  await everyHost(world, READERS).look(many);
  expect(world.asked.length).toBeGreaterThanOrEqual(27);
  expect(world.most()).toBe(4);
});

it("a repository that Git asks waits for its turn with the others", async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((done) => (answer = done));
  let asked = 0;
  const world: World = {
    ...testWorld(),
    fetch: () => {
      asked += 1;
      return held.then(() => Response.json({}, { status: 404 }));
    },
  };
  const order: string[] = [];
  const host = everyHost(world, READERS);
  // Nothing listens at this port.
  const nobody = question("git", "a/b", [], { host: "127.0.0.1:1" });
  const four = host.look(Array.from({ length: 4 }, (_, n) => question("gitlab", `a/b${n}`)));
  await vi.waitFor(() => expect(asked).toBe(4));
  const waiting = host.look([nobody]).then(() => order.push("the one that waits"));
  // By the time that one which need not wait has ended, so would the other have, or nearly.
  await gitHost({ ...READERS, world, loopback: true }).look([nobody, nobody, nobody]);
  order.push("the ones that need not");
  answer();
  await Promise.all([four, waiting]);
  expect(order).toEqual(["the ones that need not", "the one that waits"]);
});
