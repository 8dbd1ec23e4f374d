import type { Measurement, StageRun } from "./measure.ts";

/** On what was measured; without it numbers cannot be compared. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMegabytes: number;
}

export interface Report {
  readonly machine: Machine;
  /** Of each stage; what is told is the median. */
  readonly runs: number;
  readonly sizes: readonly Measurement[];
  /** From each size to the next: how much more a page costs; 1 is flat. */
  readonly growth: readonly { readonly from: number; readonly to: number; readonly perPage: number }[];
}

export function reportOf(machine: Machine, runs: number, sizes: readonly Measurement[]): Report {
  const growth = sizes.slice(1).flatMap((larger, index) => {
    const smaller = sizes[index];
    return smaller
      ? [
          {
            from: smaller.records,
            to: larger.records,
            perPage: larger.millisecondsPerPage / smaller.millisecondsPerPage,
          },
        ]
      : [];
  });
  return { machine, runs, sizes, growth };
}

export function printReportJson(report: Report): string {
  return JSON.stringify(report, null, 2);
}

/** The report for a person at a terminal, in English and French. */
export function printReportText({ machine, runs, sizes, growth }: Report): string {
  return [
    `Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.processor}, ${machine.memoryMegabytes} MB`,
    runs === 1
      ? "1 run: other work on the machine shows in it · 1 essai : le reste de l’activité de la machine y paraît"
      : `median of ${runs} runs · médiane de ${runs} essais`,
    ...sizes.map((size) => `\n${sizeText(size)}`),
    ...growth.map(
      ({ from, to, perPage }) =>
        `\n${from} → ${to}: a page costs ${perPage.toFixed(2)} × as much · une page coûte ${perPage.toFixed(2)} × autant`,
    ),
  ].join("\n");
}

function sizeText({ records, content, stages, rules, pages, millisecondsPerPage }: Measurement): string {
  return [
    `${records} opportunities with awards, ${content.files} files, ${megabytes(content.bytes)} MB · ${records} occasions avec leurs contrats`,
    row("stage · étape", ["s", "CPU s", "MB · Mo", "process s"]),
    stageRow("load · lecture", stages.load),
    stageRow("guardrails · garde-fous", stages.guardrails),
    stageRow("payments · paiements", stages.payments),
    stageRow("dashboard · tableau de bord", stages.dashboard),
    stageRow("open data · données", stages.data),
    stageRow("build, whole · tout le site", stages.build),
    `${pages} files written, ${millisecondsPerPage.toFixed(3)} ms each · ${pages} fichiers écrits, ${millisecondsPerPage.toFixed(3)} ms chacun`,
    "",
    row("rule · règle", ["ms"]),
    ...rules.map(({ id, milliseconds }) => row(id, [milliseconds.toFixed(1)])),
  ].join("\n");
}

function stageRow(name: string, { seconds, cpuSeconds, peakMegabytes, processSeconds }: StageRun): string {
  return row(name, [
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMegabytes.toFixed(0),
    processSeconds.toFixed(2),
  ]);
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join("")}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
