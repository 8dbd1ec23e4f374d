import type { Machine } from "../report.ts";
import type { Comparison } from "./compare.ts";
import type { ProcessCost } from "./watched-process.ts";

/** Ours divided by theirs: below 1, ours is the quicker, or the smaller. Undefined where it could not be measured. */
export interface Ratios {
  readonly hugo?: number | undefined;
  readonly jekyll?: number | undefined;
}

export interface ComparisonReport extends Comparison {
  readonly machine: Machine;
  readonly runs: number;
  /** Of the time: the median of the rounds' ratios, so that what else the machine did in a round weighs on both. */
  readonly ratios: Ratios;
  /** Of the peak memory, in the same way. */
  readonly memoryRatios: Ratios;
}

export function comparisonReportOf(machine: Machine, comparison: Comparison): ComparisonReport {
  const ratiosOf = (of: (cost: ProcessCost) => number | undefined): Ratios =>
    Object.fromEntries(
      comparison.peers.map(({ name, costs }) => [
        name,
        medianOf(
          costs.map((theirs, round) => {
            const ours = comparison.ours.costs[round];
            return divided(ours && of(ours), of(theirs));
          }),
        ),
      ]),
    );
  return {
    machine,
    ...comparison,
    runs: comparison.ours.costs.length,
    ratios: ratiosOf(({ seconds }) => seconds),
    memoryRatios: ratiosOf(({ peakMegabytes }) => peakMegabytes),
  };
}

/** For a person at a terminal, in English and French. */
export function printComparison(report: ComparisonReport): string {
  const { machine, pages, runs, ours, second, peers, missing } = report;
  return [
    `Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.processor}, ${machine.memoryMegabytes} MB`,
    `${pages} pages of records, median of ${runs} rounds · ${pages} pages de fiches, médiane de ${runs} essais`,
    "Ours: everything; the others: the pages alone · Le nôtre : tout ; les autres : les pages seules",
    "",
    row("", ["s", "CPU s", "MB · Mo"]),
    ...[ours, ...peers].map(({ name, version, costs }) => costRow(`${name} ${version}`, costs)),
    costRow("ours, one record changed · une fiche modifiée", second),
    "",
    row("ours ÷ theirs · le nôtre ÷ le leur", ["time · durée", "MB · Mo"]),
    ...peers.map(({ name }) =>
      row(name, [
        ratioText(name === "ours" ? undefined : report.ratios[name]),
        ratioText(name === "ours" ? undefined : report.memoryRatios[name]),
      ]),
    ),
    ...missing.map((name) => `${name}: not installed, not measured · absent, non mesuré`),
  ].join("\n");
}

function costRow(name: string, costs: readonly ProcessCost[]): string {
  return row(name, [
    medianOf(costs.map(({ seconds }) => seconds))?.toFixed(2) ?? "–",
    medianOf(costs.map(({ cpuSeconds }) => cpuSeconds))?.toFixed(2) ?? "–",
    medianOf(costs.map(({ peakMegabytes }) => peakMegabytes))?.toFixed(0) ?? "–",
  ]);
}

function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? "–" : `${ratio.toFixed(2)} ×`;
}

function divided(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined || other === 0 ? undefined : one / other;
}

/** Of an even number, the mean of the two in the middle; undefined where one is not known. */
function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (known.length !== values.length) return undefined;
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(48)}${cells.map((cell) => cell.padStart(14)).join("")}`;
}
