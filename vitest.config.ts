import { defineConfig } from "vitest/config";

// Far from Ottawa, from New York and from UTC, and with daylight saving in the other half of the year: a date that
// leans on the machine's own zone shows at once. Set here, so that programs that a test starts have it too.
process.env["TZ"] = "Pacific/Auckland";

const SITE = ["test/site/**/*.test.ts", "test/browser/**/*.test.ts"];

/** What takes long, and is left out of `npm run test:quick`. */
const LONG = [
  // Their time is that of other programs: commands, Git, databases, whole sites, a host that stands in for GitHub.
  "test/{adopting,bench,docs,setup,workflows}/**/*.test.ts",
  "test/scripts/*.test.ts",
  "test/**/command.test.ts",
  "test/changes/{git-trust,history,since}.test.ts",
  "test/dashboard/sql.test.ts",
  "test/open-data/{package/package,parquet/write,tables/same-bytes}.test.ts",
  "test/payments/action/*.test.ts",
  "test/pull-request/keep-comment.test.ts",
  "test/register/replace-file.test.ts",
  "test/repositories/hosts/*.test.ts",
  // They try hundreds of cases, in four seconds of processor time and more.
  "test/client-explorer/aggregate.test.ts",
  "test/indicators/second-computation.test.ts",
  "test/open-data/{catalog/catalog,tables/import-back}.test.ts",
  "test/payments/properties.test.ts",
  "test/register/any-input.test.ts",
  "test/repositories/{licence-text,licence-changed}.test.ts",
];

/**
 * Files share what they import, which takes two thirds of the processor time where each imports it anew (17 files of
 * test/guardrails: 12.6 s and 38.0 s). So a test puts back what it changes.
 */
const SHARED = { isolate: false, testTimeout: 20_000, hookTimeout: 20_000, sequence: { groupOrder: 0 } };

export default defineConfig({
  test: {
    // The two processors that this is measured on: Vitest would leave one to itself, which has little to do.
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...SITE, ...LONG], ...SHARED } },
      { test: { name: "long", include: LONG, exclude: SITE, ...SHARED } },
      {
        // Builds and browsers: one at a time, since they share one built site and two processors.
        test: {
          name: "site",
          include: SITE,
          globalSetup: ["test/site/support/build-sites.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
