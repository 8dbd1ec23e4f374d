import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CommitFacts,
  ConfirmedCommit,
  ConfirmedRepository,
  RepositoryFacts,
} from "../../src/model/repositories.ts";
import { REASONS, SOURCES, VERDICTS } from "../../src/model/repositories.ts";
import type { Register } from "../../src/register/register.ts";
import { allowedHosts } from "../../src/register/repository-address.ts";
import { repositoryKey } from "../../src/register/repository-key.ts";
import { instantText, lastConfirmed } from "../../src/repositories/age.ts";
import { confirmationsFile } from "../../src/repositories/confirmations-file.ts";
import type { Answer, CommitAnswer, FailedVerdict } from "../../src/repositories/host.ts";
import { merge, type Answered } from "../../src/repositories/merge.ts";
import { plan } from "../../src/repositories/plan.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import {
  AWARD,
  confirmations,
  CONFIRMED,
  fact,
  goodRecords,
  NOW,
  PROGRAM,
  registerOf,
  REPOSITORIES,
  SEEN,
  swap,
  type Change,
} from "../register/memory-folder.ts";
import { MADE_UP } from "../guardrails/support/linked-code.ts";
import { withPurchases } from "../guardrails/support/purchases.ts";

const [COMMIT] = CONFIRMED.commits as [ConfirmedCommit];
/** All that there is to know of it. */
const WHOLE: CommitFacts = { ...COMMIT.facts, tree: fact("e".repeat(40)) };
const NONE = { verdict: "unreachable", reason: "no-connection" } as const;
const DAY = 86_400_000;
const LINKED = "https://github.com/example-gov/azure-policies";
const later = (days: number): Instant => instantOf(NOW + days * DAY);

const withSeen = (content: Change | null, changes: Readonly<Record<string, Change>> = {}): Register =>
  registerOf(goodRecords({ [REPOSITORIES]: content ?? null, ...changes }));
const asked = (register: Register, now = NOW) => plan(register, register.program, now);

/** The same records, with what is known now. */
function after(register: Register, answers: readonly Answered[], now: Instant): Register {
  const known = merge(register, register.program, answers, now);
  const hosts = allowedHosts(register.program);
  return { ...register, repositories: new Map(known.map((one) => [repositoryKey(one.address, hosts), one])) };
}

const fileOf = (register: Register): string => confirmationsFile(register.repositories.values());
const answer = (one: Answer): Answered[] => [{ key: LINKED, answer: one }];
const only = (register: Register): ConfirmedRepository | undefined => [...register.repositories.values()][0];

describe("what is asked", () => {
  it("is each linked repository once, with the commits of all its awards, however each writes it", () => {
    const register = registerOf(
      withPurchases(
        {
          "2026-005-other": {
            award: {
              repository: `repository: https://www.GitHub.com/Example-Gov/azure-policies.git`,
              commit: `commit: ${"ab".repeat(20)}`,
              pull_request: `pull_request: ${LINKED}/pull/1`,
            },
          },
          "2026-006-no-commit": {
            award: { repository: "repository: https://gitlab.com/a/b/c", commit: null },
          },
        },
        { [REPOSITORIES]: null },
      ),
    );
    expect(asked(register)).toEqual([
      {
        key: LINKED,
        question: {
          address: { kind: "github", host: "github.com", path: "example-gov/azure-policies" },
          commits: [
            { commit: "0123456789abcdef0123456789abcdef01234567" },
            { commit: "ab".repeat(20), pullRequest: `${LINKED}/pull/1` },
          ],
        },
      },
      {
        key: "https://gitlab.com/a/b/c",
        question: { address: { kind: "gitlab", host: "gitlab.com", path: "a/b/c" }, commits: [] },
      },
    ]);
  });

  it("is a repository that one award names well, however oddly another does, and once for all spellings", () => {
    const register = registerOf(
      withPurchases(
        Object.fromEntries(
          [
            "https://github.com/o/r/blob/main/My%20File.md",
            "https://github.com/o/r",
            "https://github.com:443/O/R.git/tree/main",
          ].map((repository, n) => [
            `2026-00${n + 4}-code`,
            { award: { repository: `repository: ${repository}`, commit: `commit: ${String(n).repeat(40)}` } },
          ]),
        ),
        { [REPOSITORIES]: null, [AWARD]: MADE_UP },
      ),
    );
    expect(asked(register).map(({ key, question }) => [key, question.address.path])).toEqual([
      ["https://github.com/o/r", "o/r"],
    ]);
    const known = merge(register, register.program, [{ key: "https://github.com/o/r", answer: NONE }], NOW);
    expect(known.map(({ address, verdict }) => [address, verdict])).toEqual([
      ["https://github.com/o/r", "unreachable"],
    ]);
  });

  it("is two repositories where a host of plain Git has two, whose names differ by capitals", () => {
    const register = registerOf(
      withPurchases(
        Object.fromEntries(
          ["Foo/Bar", "foo/bar"].map((path, n) => [
            `2026-00${n + 4}-code`,
            { award: { repository: `repository: https://git.example.org/${path}` } },
          ]),
        ),
        {
          [REPOSITORIES]: null,
          [AWARD]: MADE_UP,
          [PROGRAM]: swap("hosts: [", "hosts: [{ host: git.example.org, kind: git }, "),
        },
      ),
    );
    expect(asked(register).map(({ question }) => question.address.path)).toEqual(["Foo/Bar", "foo/bar"]);
  });

  it("is a commit with its pull request where one of two awards knows it, whichever comes first", () => {
    const delivered = `commit: ${"ab".repeat(20)}`;
    const pullRequest = `${LINKED}/pull/1`;
    const award = { repository: `repository: ${LINKED}`, commit: delivered };
    const knowing = { award: { ...award, pull_request: `pull_request: ${pullRequest}` } };
    const ignorant = { award: { ...award, pull_request: null } };
    for (const [first, second] of [
      [knowing, ignorant],
      [ignorant, knowing],
    ]) {
      const purchases = { "2026-005-one": first ?? {}, "2026-006-two": second ?? {} };
      const register = registerOf(withPurchases(purchases, { [REPOSITORIES]: null, [AWARD]: MADE_UP }));
      expect(asked(register)[0]?.question.commits).toEqual([{ commit: "ab".repeat(20), pullRequest }]);
    }
  });

  it("is nothing of what was confirmed lately, with its commits", () => {
    const register = withSeen(confirmations(CONFIRMED));
    expect(asked(register, later(6.6))).toEqual([]);
  });

  it("is the repository alone once that is old, with what the host gave to ask with", () => {
    const register = withSeen(
      confirmations({ ...CONFIRMED, etag: '"x"', commits: [{ ...COMMIT, facts: WHOLE }] }),
    );
    expect(asked(register, later(7)).map(({ question }) => [question.commits, question.etag])).toEqual([
      [[], '"x"'],
    ]);
  });

  it.each<[string, Partial<ConfirmedRepository>]>([
    ["that is new", { commits: [] }],
    ["that was not found", { commits: [{ ...COMMIT, verdict: "not-found", reason: "commit-not-found" }] }],
    [
      "that could not be reached from the default branch, for it may have been merged since",
      { commits: [{ ...COMMIT, facts: { reachable: fact(false) } }] },
    ],
    ["of which it is not known whether it can be reached", { commits: [{ ...COMMIT, facts: {} }] }],
  ])("is a commit %s", (_, seen) => {
    const register = withSeen(confirmations({ ...CONFIRMED, ...seen }));
    expect(asked(register).map(({ question }) => question.commits.length)).toEqual([1]);
  });

  const withoutLicence = { ...WHOLE, licence: fact(null) };
  const pullRequest: Change = (text) =>
    text.replace(/^commit: /m, `pull_request: ${LINKED}/pull/1\ncommit: `);
  const merged = { ...WHOLE, merged: fact(SEEN) };
  const withoutTree = { ...merged, tree: undefined };

  it.each<[string, CommitFacts | undefined, Change | undefined, boolean]>([
    ["whose licence could not be told, for it may be told by now", withoutLicence, undefined, true],
    ["without a licence file", { ...withoutLicence, licence_file: fact(null) }, undefined, false],
    ["to which its pull request was added since", WHOLE, pullRequest, true],
    ["whose tree is not known, for it may be told by now", withoutTree, pullRequest, true],
    ["of which all is known", merged, pullRequest, false],
  ])("is a commit %s: when it is next asked about, %#", (_, facts, award = (text) => text, isAsked) => {
    const commits = [{ ...COMMIT, ...(facts && { facts }) }];
    const register = withSeen(confirmations({ ...CONFIRMED, commits }), { [AWARD]: award });
    const commitsAt = (days: number): number[] =>
      asked(register, later(days)).map(({ question }) => question.commits.length);
    expect(commitsAt(6.6)).toEqual([]);
    expect(commitsAt(7)).toEqual([isAsked ? 1 : 0]);
  });

  it("says which tree is known of a commit, for nobody need ask what cannot have changed", () => {
    const commits = [{ ...COMMIT, facts: withoutLicence }];
    const register = withSeen(confirmations({ ...CONFIRMED, commits }));
    expect(asked(register, later(7)).flatMap(({ question }) => question.commits)).toEqual([
      { commit: COMMIT.commit, tree: withoutLicence.tree },
    ]);
  });

  it("is no merge of a host that knows none", () => {
    const address = "https://git.example.org/a/b";
    const commits = [{ ...COMMIT, facts: WHOLE }];
    const register = withSeen(confirmations({ ...CONFIRMED, address, commits }), {
      [PROGRAM]: swap("hosts: [", "hosts: [{ host: git.example.org, kind: git }, "),
      [AWARD]: (text) =>
        text.replace(LINKED, address).replace(/^commit: /m, `pull_request: ${address}/1\ncommit: `),
    });
    expect(asked(register, later(7)).map(({ question }) => question.commits)).toEqual([[]]);
  });

  it("is what was confirmed at a moment that is still to come, for nobody can have", () => {
    const register = withSeen(confirmations({ ...CONFIRMED, checked: "2099-01-01T00:00:00Z" }));
    expect(asked(register)).toHaveLength(1);
    const facts = { public: fact(true, "git", "2099-01-01T00:00:00Z") };
    const known = withSeen(confirmations({ ...CONFIRMED, checked: "2099-01-01T00:00:00Z", facts }));
    const seen = instantText(NOW);
    for (const said of [
      { verdict: "unchanged", commits: [] },
      { verdict: "confirmed", facts: { public: fact(true, "git", seen) }, commits: [] },
    ] satisfies Answer[]) {
      const now = only(after(known, answer(said), NOW));
      expect([now?.checked, now?.facts?.public?.seen]).toEqual([seen, seen]);
    }
  });

  it("is a repository again whose look-up failed", () => {
    const register = withSeen(confirmations({ ...CONFIRMED, verdict: "unreachable", reason: "timeout" }));
    expect(asked(register)).toHaveLength(1);
  });

  it("is nothing that is made up, or on a host that is not allowed", () => {
    expect(asked(withSeen(null, { [AWARD]: MADE_UP }))).toEqual([]);
    expect(asked(withSeen(null, { [AWARD]: swap(LINKED, "https://example.org/a/b") }))).toEqual([]);
  });
});

describe("what is known after", () => {
  const first = withSeen(null);

  it("is what the host says, with the moment", () => {
    const seen = instantText(NOW);
    const facts = { public: fact(true, "github-graphql", seen) };
    const commits: CommitAnswer[] = [
      { verdict: "not-found", reason: "commit-not-found", commit: COMMIT.commit },
    ];
    expect(only(after(first, answer({ verdict: "confirmed", facts, commits, etag: '"e"' }), NOW))).toEqual({
      address: LINKED,
      checked: seen,
      verdict: "confirmed",
      etag: '"e"',
      facts,
      commits: [
        {
          commit: COMMIT.commit,
          checked: seen,
          verdict: "not-found",
          reason: "commit-not-found",
        },
      ],
    });
  });

  it("keeps the moment of what did not change, until that is old", () => {
    const register = withSeen(confirmations(CONFIRMED));
    const again = (days: number): Answered[] => {
      const seen = instantText(later(days));
      const facts = { public: fact(true, "git", seen), archived: fact(true, "git", seen) };
      return answer({ verdict: "confirmed", facts, commits: [] });
    };
    const soon = only(after(register, again(3), later(3)));
    expect([soon?.checked, soon?.facts?.public?.seen, soon?.facts?.archived?.seen]).toEqual([
      SEEN,
      SEEN,
      instantText(later(3)),
    ]);
    const old = only(after(register, again(7), later(7)));
    expect([old?.checked, old?.facts?.public?.seen]).toEqual([instantText(later(7)), instantText(later(7))]);
  });

  it("drops a fact that the host tells no longer", () => {
    const moved = withSeen(
      confirmations({
        ...CONFIRMED,
        facts: { public: fact(true), moved_to: fact("https://github.com/a/b") },
      }),
    );
    const now = after(
      moved,
      answer({ verdict: "confirmed", facts: { public: fact(true) }, commits: [] }),
      NOW,
    );
    expect(only(now)?.facts).toEqual({ public: fact(true) });
  });

  it("keeps a fact, with its moment, that could not be read this time", () => {
    const before = withSeen(confirmations(CONFIRMED));
    const facts = { public: fact(true), empty: fact(false) };
    const said: Answer = { verdict: "confirmed", facts, unread: ["readme", "topics"], commits: [] };
    expect(only(after(before, answer(said), later(8)))?.facts).toEqual({
      ...facts,
      readme: CONFIRMED.facts?.readme,
    });
  });

  it("is renewed by “unchanged”, with nothing but the moments", () => {
    const register = withSeen(confirmations({ ...CONFIRMED, etag: '"e"' }));
    const unchanged = answer({ verdict: "unchanged", commits: [] });
    expect(fileOf(after(register, unchanged, later(6)))).toBe(fileOf(register));
    const renewed = only(after(register, unchanged, later(8)));
    const now = instantText(later(8));
    expect([renewed?.checked, renewed?.etag, renewed?.facts?.public]).toEqual([
      now,
      '"e"',
      { ...CONFIRMED.facts?.public, seen: now },
    ]);
    expect(renewed?.commits).toEqual(CONFIRMED.commits);
  });

  it("says that a look-up failed, and why, and keeps all that was known", () => {
    const register = withSeen(confirmations({ ...CONFIRMED, etag: '"e"' }));
    const failed = answer({ verdict: "unreachable", reason: "timeout" });
    expect(only(after(register, failed, later(1)))).toEqual({
      ...CONFIRMED,
      etag: '"e"',
      checked: instantText(later(1)),
      verdict: "unreachable",
      reason: "timeout",
      confirmed: SEEN,
    });
  });

  it("remembers when it was last confirmed, also where no fact changed then", () => {
    const failed = answer({ verdict: "unreachable", reason: "timeout" });
    const good = answer({ verdict: "confirmed", facts: CONFIRMED.facts ?? {}, commits: [] });
    const first = after(withSeen(confirmations(CONFIRMED)), failed, later(1));
    const again = after(first, good, later(2));
    expect([only(again)?.checked, only(again)?.confirmed]).toEqual([instantText(later(2)), undefined]);
    const last = after(after(again, failed, later(3)), failed, later(4));
    expect([only(last)?.confirmed, only(last)?.facts?.public?.seen]).toEqual([instantText(later(2)), SEEN]);
  });

  it("says of an address that may not be asked that it was not", () => {
    const register = withSeen(null, { [AWARD]: swap(LINKED, "https://example.org/a/b") });
    expect(merge(register, register.program, [], NOW)).toEqual([
      {
        address: "https://example.org/a/b",
        checked: instantText(NOW),
        verdict: "refused",
        reason: "host-not-allowed",
        commits: [],
      },
    ]);
  });

  it("forgets what no award names any more, and leaves what was not asked", () => {
    const other: ConfirmedRepository = {
      ...CONFIRMED,
      address: "https://github.com/a/gone",
      commits: [],
    };
    const register = withSeen(
      confirmations(other, {
        ...CONFIRMED,
        commits: [...CONFIRMED.commits, { ...COMMIT, commit: "ff".repeat(20) }],
      }),
    );
    expect(merge(register, register.program, [], NOW)).toEqual([CONFIRMED]);
  });

  it("asks nothing more, and changes nothing, when it is run again", () => {
    const seen = instantText(NOW);
    const good = after(
      first,
      answer({
        verdict: "confirmed",
        facts: { public: fact(true, "git", seen) },
        commits: [
          {
            verdict: "confirmed",
            commit: COMMIT.commit,
            facts: { reachable: fact(true, "git", seen) },
          },
        ],
      }),
      NOW,
    );
    const anHourLater = instantOf(NOW + 3_600_000);
    expect(asked(good, anHourLater)).toEqual([]);
    expect(fileOf(after(good, [], anHourLater))).toBe(fileOf(good));
  });
});

const SLUGS = ["one", "two", "three", "four"];
const REGISTER = registerOf(
  withPurchases(
    Object.fromEntries(
      SLUGS.map((slug, index) => [
        `2026-01${index}-${slug}`,
        {
          award: {
            repository: `repository: https://github.com/a/${slug}`,
            commit: `commit: ${String(index).repeat(40)}`,
          },
        },
      ]),
    ),
    { [REPOSITORIES]: null },
  ),
);
const KEYS = ["https://github.com/a/one", "https://github.com/a/two", "https://github.com/a/three", LINKED];

const seenAt = fc.integer({ min: -20, max: 5 }).map((days) => instantText(later(days)));
const someFact = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value, seen: seenAt, how: fc.constantFrom(...SOURCES) });
const repositoryFacts: fc.Arbitrary<RepositoryFacts> = fc.record(
  {
    public: someFact(fc.boolean()),
    stars: someFact(fc.nat(3)),
    topics: someFact(fc.array(fc.string(), { maxLength: 2 })),
  },
  { requiredKeys: [] },
);
const commitFacts: fc.Arbitrary<CommitFacts> = fc.record(
  { reachable: someFact(fc.boolean()), licence: someFact(fc.constantFrom("MIT", null)) },
  { requiredKeys: [] },
);
const failure = fc.record({
  verdict: fc.constantFrom(...VERDICTS.filter((one): one is FailedVerdict => one !== "confirmed")),
  reason: fc.constantFrom(...REASONS),
});
const commitsOf = fc.uniqueArray(
  fc.oneof(
    fc.record({
      verdict: fc.constant("confirmed" as const),
      commit: fc.constantFrom(..."0123").map((c) => c.repeat(40)),
      facts: commitFacts,
    }),
    fc.tuple(failure, fc.constantFrom(..."0123")).map(([one, c]) => ({ ...one, commit: c.repeat(40) })),
  ),
  { selector: ({ commit }) => commit },
);
const someAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    verdict: fc.constant("confirmed" as const),
    facts: repositoryFacts,
    commits: commitsOf,
    etag: fc.constantFrom('"a"', 'W/"b"', "c".repeat(40)),
  }),
  fc.record({ verdict: fc.constant("unchanged" as const), commits: commitsOf }),
  failure,
);
const someAnswers: fc.Arbitrary<Answered[]> = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...KEYS), answer: someAnswer }),
  { selector: ({ key }) => key },
);
/** What was known after some night. */
const somethingKnown = someAnswers.map((answers) => after(REGISTER, answers, later(-8)));

describe("whatever hosts answer", () => {
  it("the order of their answers makes no difference to a byte", () => {
    fc.assert(
      fc.property(somethingKnown, someAnswers, fc.infiniteStream(fc.nat()), (known, answers, numbers) => {
        const shuffled = answers
          .map((one) => ({ one, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(fileOf(after(known, shuffled, NOW))).toBe(fileOf(after(known, answers, NOW)));
      }),
    );
  });

  it("the same answers once more change nothing", () => {
    fc.assert(
      fc.property(somethingKnown, someAnswers, (known, answers) => {
        const once = after(known, answers, NOW);
        expect(fileOf(after(once, answers, NOW))).toBe(fileOf(once));
      }),
    );
  });

  it("a failure never takes a fact away, nor changes one", () => {
    fc.assert(
      fc.property(somethingKnown, fc.array(failure, { minLength: 4, maxLength: 4 }), (known, failures) => {
        const answers = KEYS.map((key, index) => ({ key, answer: failures[index] ?? NONE }));
        const now = after(known, answers, NOW);
        for (const [key, { facts, commits }] of known.repositories) {
          expect(now.repositories.get(key)?.facts).toEqual(facts);
          expect(now.repositories.get(key)?.commits).toEqual(commits);
        }
      }),
    );
  });

  it("the day of the last confirmation never goes back", () => {
    const nights = fc.array(someAnswers, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(nights, fc.integer({ min: 1, max: 9 }), (answers, days) => {
        let known = REGISTER;
        answers.forEach((night, n) => {
          const moment = later(n * days);
          const next = after(known, night, moment);
          for (const [key, before] of known.repositories) {
            const [last, now] = [
              lastConfirmed(before, moment),
              lastConfirmed(next.repositories.get(key) ?? before, moment),
            ];
            expect((now ?? "") >= (last ?? "")).toBe(true);
          }
          known = next;
        });
      }),
    );
  });

  it("the file is sorted, reads as it was written, and has nothing that no award names", () => {
    fc.assert(
      fc.property(somethingKnown, (known) => {
        const text = fileOf(known);
        const files = withPurchases({}, { [REPOSITORIES]: text });
        expect(confirmationsFile(registerOf(files).repositories.values())).toBe(text);
        expect([...known.repositories.keys()]).toEqual([...known.repositories.keys()].sort());
        expect(text.endsWith("}\n")).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

it("the awards of these tests are there", () => {
  expect(asked(REGISTER)).toHaveLength(5);
  expect(REGISTER.awards.size).toBe(5);
});
