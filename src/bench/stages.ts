import type { Problem } from "../problems/problem.ts";
import type { Site } from "../site/site.ts";
import { BENCH_NOW } from "./calendar.ts";

/** What is measured, in the order of a report. `rules` is `guardrails` again, one rule at a time. */
export const STAGES = ["load", "guardrails", "rules", "payments", "dashboard", "data", "build"] as const;

export type Stage = (typeof STAGES)[number];

/** Where a stage finds the records, and where it may write. */
export interface StageFolders {
  readonly content: string;
  readonly output: string;
}

export interface RuleTime {
  readonly id: string;
  readonly milliseconds: number;
}

/** What a stage tells of its work, beside what it cost. */
export interface StageResult {
  /** Files that the build wrote. */
  readonly pages?: number;
  readonly rules?: readonly RuleTime[];
}

/** Gets everything ready that is not to be measured: code, and what the stages before give. */
type Prepare = (folders: StageFolders) => Promise<() => StageResult | Promise<StageResult>>;

// Code is imported where it is needed, so that a stage's memory is not that of another stage's libraries.
export const PREPARE: Record<Stage, Prepare> = {
  async load({ content }) {
    const load = await loader(content);
    return () => {
      expectNone(load().problems);
      return {};
    };
  },

  async guardrails({ content }) {
    const { judge } = await import("../guardrails/judge.ts");
    const register = (await loader(content))();
    return () => {
      expectFew(judge(register, BENCH_NOW), register.opportunities.size);
      return {};
    };
  },

  async rules({ content }) {
    const { RULES } = await import("../guardrails/index.ts");
    const register = (await loader(content))();
    return () => ({
      rules: RULES.map((rule) => {
        const started = performance.now();
        expectFew(rule.check(register, register.program, BENCH_NOW), register.opportunities.size);
        return { id: rule.id, milliseconds: performance.now() - started };
      }),
    });
  },

  // All that `npm run payment -- status` does: the whole of its process is what somebody waits for.
  async payments({ content }) {
    const { loadLedgers, unreadable } = await import("../payments/command/load-ledgers.ts");
    const { statusText } = await import("../payments/command/status-text.ts");
    const { toldStandings } = await import("../payments/excused.ts");
    const { openFolder } = await import("../register/disk.ts");
    return () => {
      const loaded = loadLedgers(openFolder(content), BENCH_NOW);
      if (loaded.kind !== "register" || unreadable(loaded.register) > 0)
        throw new Error("the ledgers that the bench made cannot be read");
      statusText(toldStandings(loaded.register, BENCH_NOW));
      return {};
    };
  },

  // Every number, from ledgers that nobody has folded yet, and the file in which they are published.
  async dashboard({ content }) {
    const { dashboardOf } = await import("../dashboard/make-dashboard.ts");
    const { dashboardJson } = await import("../dashboard/write-dashboard.ts");
    const register = (await loader(content))();
    return () => {
      dashboardJson(dashboardOf(register, BENCH_NOW));
      return {};
    };
  },

  // Every format of open data and every feed, made and not written: what they add to the pages of a build, which ask for the
  // standings, the questions and the numbers anyway.
  async data({ content }) {
    const { openSite } = await import("../site/open-site.ts");
    const { dataFiles } = await import("../site/data-files.ts");
    const { feedFiles } = await import("../site/feed-files.ts");
    const { numbersOf } = await import("../site/numbers.ts");
    const opened = await openSite(content, BENCH_NOW);
    if (opened.kind === "refused") expectNone(opened.problems);
    else pagesAskFor(opened.site, numbersOf);
    return async () => {
      if (opened.kind === "refused") throw new Error("the records that the bench made cannot be read");
      let bytes = 0;
      for await (const { text } of dataFiles(opened.site)) bytes += text.length;
      for (const output of feedFiles(opened.site).flat()) bytes += output.render().length;
      if (bytes === 0) throw new Error("the bench made no data");
      return {};
    };
  },

  async build(folders) {
    const { buildSite } = await import("../site/build.ts");
    return async () => {
      const outcome = await buildSite({ ...folders, now: BENCH_NOW });
      expectFew(outcome.problems, outcome.kind === "built" ? outcome.pages : 0);
      return outcome.kind === "built" ? { pages: outcome.pages } : {};
    };
  },
};

/** What is worked out when it is first asked for, and then known. */
function pagesAskFor(site: Site, numbersOf: (site: Site) => unknown): readonly unknown[] {
  return [site.standings, site.measurements, site.following, numbersOf(site)];
}

async function loader(content: string) {
  const { loadRegister } = await import("../register/load.ts");
  const { openFolder } = await import("../register/disk.ts");
  return () => {
    const loaded = loadRegister(openFolder(content));
    if (loaded.kind === "register") return loaded.register;
    expectNone(loaded.problems);
    throw new Error("the records that the bench made have no programme");
  };
}

/**
 * Records with many problems would measure something else than good ones: rules stop early, pages say more. A warning now
 * and then is what a real register has.
 */
function expectFew(problems: readonly Problem[], records: number): void {
  expectNone(problems.filter(({ level }) => level === "error"));
  const warnings = problems.filter(({ level }) => level === "warning");
  if (warnings.length > MOST_WARNINGS * records + 2) expectNone(warnings);
}

/** As a share of the records: the more there are, the more often a supplier comes back after a contract that was terminated (MA-309). */
const MOST_WARNINGS = 0.4;

function expectNone(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) {
    throw new Error(
      `the records that the bench made have ${problems.length} problem(s): ${first.file}:${first.line} ${first.rule} ${first.message.en}`,
    );
  }
}
