// Mutation testing: small faults are put into the code, one at a time, and the tests have to notice (CONTRIBUTING.md).

/** What only people read: words, and what a rule tells of itself, which the pages of the rules repeat. */
const TOLD = ["en", "fr", "sources", "numbers"];

/** An ignorer of StrykerJS. */
const told = {
  shouldIgnore: (path) =>
    path.isObjectProperty() && TOLD.includes(path.node.key.name) ? "only people read it" : undefined,
};

export const strykerPlugins = [{ kind: "Ignore", name: "told", value: told }];

export default {
  // The rules; the ledger as a fold, and what is asked of its events; what is held of a repository and its licence.
  mutate: [
    "src/guardrails/**/*.ts",
    "!src/guardrails/{document,pages}.ts",
    "src/payments/*.ts",
    "src/payments/guards/*.ts",
    "!src/payments/guards/stage-words.ts",
    "src/repositories/{licence-*,same-licence,declared-licence,age,merge,renew,plan,linked,changes}.ts",
    "src/repositories/hosts/{facts,told,commit-answer}.ts",
  ],
  plugins: ["@stryker-mutator/vitest-runner", "./stryker.config.mjs"],
  ignorers: ["told"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts" },
  coverageAnalysis: "perTest",
  incremental: true,
  incrementalFile: ".cache/mutation/all.json",
  tempDirName: ".cache/stryker",
  ignorePatterns: [".cache", "_site*", "coverage"],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { reportTests: false },
  warnings: { slow: false },
  concurrency: 1,
  timeoutMS: 5_000,
};
