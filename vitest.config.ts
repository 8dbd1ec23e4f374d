import { defineConfig } from "vitest/config";

// Far from Ottawa, from New York and from UTC, and with daylight saving in the other half of the year: a date that
// leans on the machine's own zone shows at once. Set here, so that programs that a test starts have it too.
process.env["TZ"] = "Pacific/Auckland";

const SITE = ["test/site/**/*.test.ts", "test/browser/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: SITE,
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
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
