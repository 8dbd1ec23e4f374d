import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer, Question } from "../../../src/repositories/host.ts";
import { gitHost, type GitHostOptions } from "../../../src/repositories/hosts/git.ts";
import { turns } from "../../../src/repositories/hosts/turns.ts";
import { startGitServer, type GitServer, type MadeRepository } from "../support/git-server.ts";

const NOW = "2026-11-24T03:00:00Z";
const NOBODY = "1".repeat(40);

let server: GitServer;
/** One that is not the server: where a redirect leads, and what must never be asked. */
let other: GitServer;
let code: MadeRepository;
/** Where temporary folders are made: nothing may be left in it. */
let temporary = "";
const usual = process.env["TMPDIR"];

beforeAll(async () => {
  server = await startGitServer();
  other = await startGitServer();
  code = server.repository("team/code", [
    { LICENSE: "Licence One", "src/a.txt": "1" },
    { LICENSE: "Licence Two", "README.md": "Read me", "publiccode.yml": "name: Code", "src/a.txt": "2" },
    { "LICENCE.md": "Licence Three", "LISEZMOI.txt": "Lisez", "src/a.txt": "3" },
  ]);
});
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), "git-test-"));
  process.env["TMPDIR"] = temporary;
  server.asked.length = 0;
  other.asked.length = 0;
});
afterEach(() => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  expect(readdirSync(temporary)).toEqual([]);
  rmSync(temporary, { recursive: true });
});

function host(options: Partial<GitHostOptions> = {}): ReturnType<typeof gitHost> {
  return gitHost({
    world: { now: () => NOW },
    recognise: (text) => `is ${text}`,
    isPubliccode: (text) => text === "name: Code",
    loopback: true,
    ...options,
  });
}

function question(way: string, commits: readonly string[] = [], etag?: string): Question {
  const address = { kind: "git", host: server.host, path: way } as const;
  return { address, commits: commits.map((commit) => ({ commit })), etag };
}

async function look(asked: Question, options: Partial<GitHostOptions> = {}): Promise<Answer> {
  const [answer] = await host(options).look([asked]);
  if (!answer) throw new Error("There is no answer.");
  return answer;
}

/** An answer with the values of its facts alone. */
function values(answer: Answer): unknown {
  const plain = (facts: object): object =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, (fact as { value: unknown }).value]),
    );
  if (answer.verdict === "confirmed") {
    return {
      ...answer,
      facts: plain(answer.facts),
      commits: answer.commits.map((one) =>
        one.verdict === "confirmed" ? { ...one, facts: plain(one.facts) } : one,
      ),
    };
  }
  return answer;
}

describe("a repository that any Git host serves", () => {
  it("is confirmed by its references and the files at its top, each fact with when and how it was seen", async () => {
    const answer = await look(question("team/code"));
    const fact = <T>(value: T) => ({ value, seen: NOW, how: "git" });
    expect(answer).toEqual({
      verdict: "confirmed",
      facts: {
        public: fact(true),
        empty: fact(false),
        default_branch: fact("main"),
        readme: fact(false),
        publiccode: fact("absent"),
      },
      unread: [],
      commits: [],
      etag: code.commits[2],
    });
  });

  it("shows each commit with its tree, its date and the licence that it had then", async () => {
    const answer = await look(question("team/code", code.commits));
    expect(values(answer)).toMatchObject({
      commits: ["Licence One", "Licence Two", "Licence Three"].map((licence, index) => ({
        verdict: "confirmed",
        commit: code.commits[index],
        facts: {
          reachable: true,
          licence_file: index === 2 ? "LICENCE.md" : "LICENSE",
          licence: `is ${licence}`,
          tree: code.git("rev-parse", `${String(code.commits[index])}^{tree}`),
          committed: `2026-01-0${index + 1}T12:00:00Z`,
        },
      })),
    });
    expect(answer).toMatchObject({
      commits: [{ facts: { licence: { seen: NOW, how: "licence-text" } } }, {}, {}],
    });
  });

  it("tells a README and a publiccode.yml, valid or not", async () => {
    const files = { "readme.rst": "Read me" };
    server.repository("catalogue/valid", [{ ...files, "publiccode.yml": "name: Code" }]);
    server.repository("catalogue/invalid", [{ ...files, "publiccode.yml": "name: Other" }]);
    server.repository("catalogue/huge", [{ ...files, "publiccode.yml": "x".repeat(100_000) }]);
    const answers = await host().look(
      ["valid", "invalid", "huge"].map((name) => question(`catalogue/${name}`)),
    );
    expect(answers.map(values)).toMatchObject(
      ["valid", "invalid", "invalid"].map((publiccode) => ({ facts: { readme: true, publiccode } })),
    );
  });

  it("has no licence that is known where there is no file, or one that is too large to be one", async () => {
    const bare = server.repository("licence/none", [{ "src/LICENSE": "Deeper" }]);
    const huge = server.repository("licence/huge", [{ COPYING: "x".repeat(300_000) }]);
    expect(values(await look(question("licence/none", bare.commits)))).toMatchObject({
      commits: [{ facts: { licence_file: null, licence: null } }],
    });
    expect(values(await look(question("licence/huge", huge.commits)))).toMatchObject({
      commits: [{ facts: { licence_file: "COPYING", licence: null } }],
    });
  });

  it("is empty where nothing was ever put into it", async () => {
    server.repository("team/empty", []);
    expect(values(await look(question("team/empty", [NOBODY])))).toEqual({
      verdict: "confirmed",
      facts: { public: true, empty: true, readme: false, publiccode: "absent" },
      unread: [],
      commits: [{ commit: NOBODY, verdict: "not-found", reason: "commit-not-found" }],
    });
  });

  it("is not empty where only its default branch is missing; its commits are there, and nothing is said of the way to them", async () => {
    const astray = server.repository("team/astray", [{ LICENSE: "One" }]);
    astray.git("branch", "-m", "main", "trunk");
    astray.git("symbolic-ref", "HEAD", "refs/heads/main");
    expect(values(await look(question("team/astray", astray.commits)))).toMatchObject({
      verdict: "confirmed",
      facts: { public: true, empty: false },
      commits: [{ verdict: "confirmed", facts: { licence: "is One" } }],
    });
  });

  it("is read in the same way where the host knows no filters, or not all", async () => {
    const all = server.repository("old/none", [{ LICENSE: "One" }, { LICENSE: "Two" }], { filter: false });
    const some = server.repository("old/some", [{ LICENSE: "One" }, { LICENSE: "Two" }]);
    some.git("config", "uploadpackfilter.tree.allow", "false");
    for (const [name, { commits }] of Object.entries({ none: all, some })) {
      expect(values(await look(question(`old/${name}`, commits)))).toMatchObject({
        commits: [
          { facts: { reachable: true, licence: "is One" } },
          { facts: { reachable: true, licence: "is Two" } },
        ],
      });
    }
  });

  it("is found without .git at its end where the host knows it so, or where the other leads nowhere", async () => {
    server.repository("plain/kept", [{ LICENSE: "One" }]);
    server.answer("/plain/moved.git/", (request, response) => {
      response.writeHead(301, { location: String(request.url).replace("moved.git", "moved") }).end();
    });
    server.repository("plain/moved", [{ LICENSE: "One" }]);
    // The server finds `kept.git` for `kept`, as most do; here it is asked for the plain name only.
    server.answer("/plain/kept.git/", (_, response) => void response.writeHead(404).end());
    for (const name of ["kept", "moved"]) {
      expect(await look(question(`plain/${name}`))).toMatchObject({ verdict: "confirmed" });
    }
  });
});

describe("how much is asked", () => {
  const times = (name: string): string[] =>
    Array<string[]>(3)
      .fill([`${name}/info/refs`, `${name}/git-upload-pack`])
      .flat();

  it("is the references, the history with top folders and the files that are read, whatever the number of commits", async () => {
    await look(question("team/code", code.commits));
    expect(server.asked.map((url) => url.replace(/\?.*/, ""))).toEqual(times("/team/code.git"));
  });

  it.skipIf(process.platform === "win32")(
    "costs a few runs of Git, as many for one commit as for three, and one where nothing changed",
    async () => {
      const [folder, path_] = [path.join(temporary, "programs"), process.env["PATH"]];
      const log = path.join(folder, "runs");
      const git = execFileSync("/bin/sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
      mkdirSync(folder);
      writeFileSync(
        path.join(folder, "git"),
        `#!/bin/sh\n[ "$2" = protocol.allow=never ] && echo run >> '${log}'\nexec '${git}' "$@"\n`,
        {
          mode: 0o755,
        },
      );
      process.env["PATH"] = `${folder}:${path_ ?? ""}`;
      const runs = async (asked: Question): Promise<number> => {
        writeFileSync(log, "");
        await look(asked);
        return readFileSync(log, "utf8").split("\n").length - 1;
      };
      try {
        expect(await runs(question("team/code", [], code.commits[2]))).toBe(1);
        const one = await runs(question("team/code", code.commits.slice(0, 1)));
        expect(one).toBeLessThanOrEqual(10);
        // For each further commit, its type and whether the branch leads to it.
        expect(await runs(question("team/code", code.commits))).toBe(one + 4);
      } finally {
        process.env["PATH"] = path_;
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe("asked again", () => {
  it("is unchanged by one look at its references, as long as its default branch is the same", async () => {
    expect(await look(question("team/code", [], code.commits[2]))).toEqual({
      verdict: "unchanged",
      commits: [],
    });
    expect(server.asked).toEqual([
      "/team/code.git/info/refs?service=git-upload-pack",
      "/team/code.git/git-upload-pack",
    ]);
  });

  it("tells of new commits alone", async () => {
    const answer = await look(question("team/code", code.commits.slice(0, 1), code.commits[2]));
    expect(answer).toMatchObject({ verdict: "unchanged", commits: [{ verdict: "confirmed" }] });
  });

  it("is told whole where its default branch has moved on", async () => {
    expect(await look(question("team/code", [], code.commits[1]))).toMatchObject({
      verdict: "confirmed",
      etag: code.commits[2],
    });
  });
});

describe("a commit", () => {
  it("that only a branch leads to is there, and not reachable", async () => {
    const branch = server.repository("team/branch", [{ LICENSE: "One" }]);
    const side = branch.commit({ LICENSE: "Two" }, branch.commits);
    branch.git("update-ref", "refs/heads/side", side);
    expect(values(await look(question("team/branch", [side, ...branch.commits])))).toMatchObject({
      commits: [
        { commit: side, verdict: "confirmed", facts: { reachable: false, licence: "is Two" } },
        { commit: branch.commits[0], verdict: "confirmed", facts: { reachable: true, licence: "is One" } },
      ],
    });
  });

  it("that nobody has is not found, and those beside it are", async () => {
    const answer = await look(question("team/code", [NOBODY, ...code.commits.slice(0, 1)]));
    expect(answer).toMatchObject({
      verdict: "confirmed",
      commits: [
        { commit: NOBODY, verdict: "not-found", reason: "commit-not-found" },
        { commit: code.commits[0], verdict: "confirmed" },
      ],
    });
  });

  it("is none where the id is that of a tree, a file or a tag", async () => {
    const tagged = server.repository("team/tagged", [{ LICENSE: "One", "src/a.txt": "1" }]);
    tagged.git("tag", "-a", "v1", "-m", "One", "main");
    const ids = ["main^{tree}", "main:src", "main:LICENSE", "v1"].map((name) =>
      tagged.git("rev-parse", name),
    );
    const answer = await look(question("team/tagged", ids));
    expect(answer).toMatchObject({
      commits: ids.map((commit) => ({ commit, verdict: "not-found", reason: "not-a-commit" })),
    });
  });
});

describe("what cannot be confirmed", () => {
  const failures: readonly (readonly [string, string, object])[] = [
    ["unknown", "404 where there is none", { verdict: "not-found", reason: "not-found" }],
    ["gone", "410", { verdict: "not-found", reason: "not-found" }],
    ["legal", "451", { verdict: "legal", reason: "legal" }],
    ["login", "401", { verdict: "private", reason: "private" }],
    ["forbidden", "403", { verdict: "private", reason: "private" }],
    ["often", "429", { verdict: "unreachable", reason: "rate-limited" }],
    ["ill", "500", { verdict: "unreachable", reason: "host-error" }],
    ["moved", "a redirect", { verdict: "unreachable", reason: "redirected" }],
    ["page", "a page", { verdict: "unreachable", reason: "answer-not-readable" }],
    ["noise", "noise", { verdict: "unreachable", reason: "answer-not-readable" }],
    ["hung-up", "nothing", { verdict: "unreachable", reason: "no-connection" }],
  ];

  beforeAll(() => {
    const status = (name: string, code: number): void =>
      server.answer(`/bad/${name}`, (_, response) => void response.writeHead(code).end());
    for (const [name, code] of Object.entries({
      gone: 410,
      legal: 451,
      forbidden: 403,
      often: 429,
      ill: 500,
    })) {
      status(name, code);
    }
    server.answer("/bad/login", (_, response) => {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
    });
    other.repository("team/code", [{ LICENSE: "One" }]);
    server.answer("/bad/moved", (_, response) => {
      response.writeHead(301, {
        location: `http://${other.host}/team/code.git/info/refs?service=git-upload-pack`,
      });
      response.end();
    });
    server.answer(
      "/bad/page",
      (_, response) => void response.end("<!doctype html><p>Not found. repository 'x' not found"),
    );
    server.answer("/bad/noise", (_, response) => {
      response.writeHead(200, { "content-type": "application/x-git-upload-pack-advertisement" });
      response.end("zzzz\0\xff");
    });
    server.answer("/bad/hung-up", (request) => void request.socket.destroy());
  });

  it.each(failures)("%s (%s)", async (name, _, expected) => {
    expect(await look(question(`bad/${name}`))).toEqual(expected);
    // What a redirect leads to was never asked.
    expect(other.asked).toEqual([]);
  });

  it("does not hold up the others, and each answer stands where its question stood", async () => {
    const answers = await host().look([question("bad/ill"), question("team/code"), question("bad/unknown")]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(["unreachable", "confirmed", "not-found"]);
  });

  it("is a host that listens nowhere, or is asked by https and does not speak it", async () => {
    const address = { kind: "git", host: "127.0.0.1:1", path: "a" } as const;
    expect(await look({ address, commits: [] })).toEqual({ verdict: "unreachable", reason: "no-connection" });
    expect(await look(question("team/code"), { loopback: false })).toEqual({
      verdict: "unreachable",
      reason: "no-connection",
    });
    expect(server.asked).toEqual([]);
  });
});

describe("a host that does not end", () => {
  let closed = (): void => undefined;

  beforeAll(() => {
    server.answer("/slow/silent", (_, response) => void response.on("close", () => closed()));
    server.answer("/slow/drops", (_, response) => {
      response.on("close", () => closed());
      response.writeHead(200, { "content-type": "application/x-git-upload-pack-advertisement" });
      response.write("001e# service=git-upload-pack\n0000");
    });
    server.answer("/slow/endless", (_, response) => {
      response.writeHead(200, { "content-type": "application/x-git-upload-pack-advertisement" });
      response.write("001e# service=git-upload-pack\n0000");
      const line = Buffer.from(`003f${"1".repeat(40)} refs/heads/${"b".repeat(6)}\n`.repeat(20_000));
      const more = (): void => {
        while (!response.destroyed && response.write(line));
      };
      response.on("drain", more);
      response.on("error", () => undefined);
      more();
    });
  });

  it.each(["silent", "drops"])("is left in time: %s", async (name) => {
    const began = performance.now();
    const ended = new Promise<void>((resolve) => (closed = resolve));
    expect(await look(question(`slow/${name}`), { longest: 700 })).toEqual({
      verdict: "unreachable",
      reason: "timeout",
    });
    expect(performance.now() - began).toBeLessThan(5_000);
    // The program that held the connection, which Git had started, has ended too.
    await ended;
  });

  it("is not asked for one repository after the other, while others are", async () => {
    server.answer("/slow/many", (_, response) => void response.on("close", () => closed()));
    const many = Array.from({ length: 9 }, (_, n) => question(`slow/many-${n}`));
    const there = {
      ...question("team/code"),
      address: { ...question("team/code").address, host: other.host },
    };
    other.repository("team/code", [{ LICENSE: "One" }]);
    const options = { longest: 600, turns: turns(1) };
    const answers = await host(options).look([...many, there]);
    expect(answers.map((one) => ("reason" in one ? one.reason : one.verdict))).toEqual([
      ...many.map(() => "timeout"),
      "confirmed",
    ]);
    expect(new Set(server.asked.map((url) => url.split(".git")[0])).size).toBe(5);
  });

  it("is left when the run must end, and nothing more is asked", async () => {
    const asked = [question("slow/silent"), question("team/code")];
    const ends = AbortSignal.timeout(400);
    const answers = await host({ world: { now: () => NOW, ends }, turns: turns(1) }).look(asked);
    expect(answers).toEqual(asked.map(() => ({ verdict: "unreachable", reason: "timeout" })));
    expect(server.asked.every((url) => url.startsWith("/slow"))).toBe(true);
  });

  it("is left with its commits unanswered where it falls silent between", async () => {
    const half = server.repository("slow/half", [{ LICENSE: "One" }]);
    let asked = 0;
    server.answer("/slow/half.git/git-upload-pack", (request, response) => {
      asked += 1;
      // References are listed; what is fetched never comes.
      if (asked > 1) return;
      response.writeHead(200, { "content-type": "application/x-git-upload-pack-result" });
      const line = (text: string): string => (text.length + 4).toString(16).padStart(4, "0") + text;
      request.on("end", () =>
        response.end(`${line(`${String(half.commits[0])} HEAD symref-target:refs/heads/main\n`)}0000`),
      );
      request.resume();
    });
    expect(values(await look(question("slow/half", half.commits), { longest: 1_500 }))).toEqual({
      verdict: "confirmed",
      facts: { public: true, empty: false, default_branch: "main" },
      unread: ["readme", "publiccode"],
      commits: [{ commit: half.commits[0], verdict: "unreachable", reason: "timeout" }],
    });
  });

  it("is left before the machine’s memory is full", async () => {
    const answer = await look(question("slow/endless"), { longest: 15_000 });
    expect(answer).toEqual({ verdict: "unreachable", reason: "answer-too-large" });
  });
});

describe("what is written to run something else", () => {
  it.each([
    "--upload-pack=touch forged",
    "-o/x",
    "team/code --upload-pack=touch${IFS}forged",
    "$(touch forged)",
    "'; touch forged; '",
    "team/code\n--upload-pack=touch forged",
  ])("as a path is a path: %j", async (way) => {
    const answer = await look(question(way));
    expect(answer.verdict).not.toBe("confirmed");
    expect(existsSync("forged")).toBe(false);
  });

  it.each(["--upload-pack=touch forged", "main", "HEAD", "refs/heads/main:refs/heads/x", "v1\n--help"])(
    "as a commit is none: %j",
    async (commit) => {
      const answer = await look(question("team/code", [commit]));
      expect(answer).toMatchObject({ commits: [{ verdict: "not-found", reason: "not-a-commit" }] });
      expect(existsSync("forged")).toBe(false);
    },
  );

  it("as settings of the person or of the environment is not read", async () => {
    const set = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.http://${other.host}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `http://${server.host}/`,
      GIT_DIR: "/nowhere",
      GIT_EXEC_PATH: "/nowhere",
      GIT_TRACE: "1",
    };
    Object.assign(process.env, set);
    try {
      expect(await look(question("team/code"))).toMatchObject({ verdict: "confirmed" });
      expect(other.asked).toEqual([]);
    } finally {
      for (const name of Object.keys(set)) Reflect.deleteProperty(process.env, name);
    }
  });

  it("by the words of the host is not believed", async () => {
    server.answer("/liar", (_, response) => {
      response.writeHead(200, { "content-type": "application/x-git-upload-pack-advertisement" });
      const line = (text: string): string => (text.length + 4).toString(16).padStart(4, "0") + text;
      response.end(`${line("# service=git-upload-pack\n")}0000${line("ERR token=secret")}`);
    });
    const answer = await look(question("liar"));
    expect(answer).toEqual({ verdict: "unreachable", reason: "answer-not-readable" });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });
});
