import { fork } from "node:child_process";
import { performance } from "node:perf_hooks";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { STAGES, type RuleTime, type Stage, type StageResult } from "./stages.ts";

/** What a stage cost in the process that ran it. */
export interface StageCost extends StageResult {
  /** From the moment when its code was loaded and its input was ready. */
  readonly seconds: number;
  /** Processor time in the same span, of all threads; the machine's other work does not change it. */
  readonly cpuSeconds: number;
  /** Of the whole process, its input included; helpers such as esbuild's are not in it. */
  readonly peakMegabytes: number;
}

/** A stage's cost as one sees it from outside. */
export interface StageRun extends StageCost {
  /** From starting Node to its end. */
  readonly processSeconds: number;
}

export interface ContentSize {
  readonly files: number;
  readonly bytes: number;
}

/** What was measured with one number of records: for each stage the median of its runs. */
export interface Measurement {
  readonly records: number;
  readonly content: ContentSize;
  readonly stages: Readonly<Record<Exclude<Stage, "rules">, StageRun>>;
  readonly rules: readonly RuleTime[];
  readonly pages: number;
  /** Of the whole build. */
  readonly millisecondsPerPage: number;
}

export interface MeasureOptions {
  readonly records: number;
  readonly runs: number;
  /** An empty folder, for the records and the site. */
  readonly folder: string;
  readonly progress: (line: string) => void;
}

/** Tsx is found from here, wherever the command is run. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Makes the records and measures every stage, each run in a process of its own. */
export async function measure({ records, runs, folder, progress }: MeasureOptions): Promise<Measurement> {
  const content = path.join(folder, "content");
  progress(`${records}: records · fiches`);
  const size = await makeContent(content, records);

  const measured = new Map<Stage, StageRun[]>(STAGES.map((stage) => [stage, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const stage of STAGES) {
      const done = await runStage(stage, content, path.join(folder, "site"));
      measured.get(stage)?.push(done);
      progress(`${records}: ${stage} ${run}/${runs}: ${done.seconds.toFixed(2)} s`);
    }
  }

  const of = (stage: Stage): StageRun => medianRun(measured.get(stage) ?? []);
  const build = of("build");
  const pages = build.pages ?? 0;
  return {
    records,
    content: size,
    stages: {
      load: of("load"),
      guardrails: of("guardrails"),
      payments: of("payments"),
      dashboard: of("dashboard"),
      data: of("data"),
      build,
    },
    rules: of("rules").rules ?? [],
    pages,
    millisecondsPerPage: (build.seconds * 1000) / pages,
  };
}

/** The run in the middle by its seconds; of an even number, the slower of the two. Its figures belong together. */
export function medianRun<Run extends { readonly seconds: number }>(runs: readonly Run[]): Run {
  const middle = [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
  if (!middle) throw new RangeError("no runs");
  return middle;
}

// What the two programs answer is as their own files say.

async function makeContent(folder: string, records: number): Promise<ContentSize> {
  const { answer } = await inProcess(new URL("make-process.ts", import.meta.url), [folder, String(records)]);
  return answer as ContentSize;
}

async function runStage(stage: Stage, content: string, output: string): Promise<StageRun> {
  const { answer, seconds } = await inProcess(new URL("stage-process.ts", import.meta.url), [
    stage,
    content,
    output,
  ]);
  return { ...(answer as StageCost), processSeconds: seconds };
}

/** Runs a program of ours and waits for its one message and its end. */
function inProcess(program: URL, args: readonly string[]): Promise<{ answer: unknown; seconds: number }> {
  const started = performance.now();
  const child = fork(program, args, {
    cwd: ROOT,
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  return new Promise((resolve, reject) => {
    let answer: unknown;
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("message", (message) => {
      answer = message;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (answer !== undefined && code === 0)
        resolve({ answer, seconds: (performance.now() - started) / 1000 });
      else reject(new StageFailed(path.basename(fileURLToPath(program)), args, signal ?? code, said));
    });
  });
}

/** A process of the bench ended without an answer. */
export class StageFailed extends Error {
  constructor(
    readonly program: string,
    readonly args: readonly string[],
    readonly end: string | number | null,
    readonly said: string,
  ) {
    super(`${program} ${args.join(" ")}: ${String(end)}\n${said}`);
  }
}
