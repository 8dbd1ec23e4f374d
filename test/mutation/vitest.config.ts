// How the tests run while mutants are about (stryker.config.mjs).
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { KeptWorker } from "./kept-worker.ts";
import { OwnTests } from "./own-tests.ts";

process.env["TZ"] = "Pacific/Auckland";

/** Runs the tests of the mutated files alone, the nearest first. */
class OwnTestsOnly extends BaseSequencer {
  #own: OwnTests | undefined;

  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { related = [], root } = this.ctx.config;
    this.#own ??= new OwnTests(root);
    const own = new Set(related.flatMap((source) => this.#own?.of(source) ?? []));
    return Promise.resolve([...own].flatMap((test) => files.filter(({ moduleId }) => moduleId === test)));
  }
}

export default defineConfig({
  test: {
    include: ["test/{guardrails,payments,repositories}/**/*.test.ts"],
    // What waits for servers, processes and disks, and what builds pages.
    exclude: [
      "test/payments/{action,command,paypal}/**",
      "test/repositories/{archive,look,real-ore}.test.ts",
    ],
    // All tests are candidates: which are run, the sequencer says. Asking Vitest for the related ones would load every test.
    forceRerunTriggers: ["**"],
    isolate: false,
    testTimeout: 20_000,
    setupFiles: ["test/mutation/before-each-file.ts"],
    sequence: { sequencer: OwnTestsOnly },
  },
  plugins: [
    {
      name: "kept-worker",
      configureVitest: ({ project }) => {
        project.config.pool = "kept";
        project.config.poolRunner = {
          name: "kept",
          createPoolWorker: (options) => new KeptWorker(options),
        };
      },
    },
  ],
});
