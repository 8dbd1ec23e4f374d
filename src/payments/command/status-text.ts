import { frenchTypography } from "../../i18n/typography.ts";
import { overdue, type Standing } from "../standing.ts";
import { columns } from "./columns.ts";

const HEADS = [
  ["", "Stage", "Waits for", "Up to", "Days", "Last day", "Award"],
  ["", "Étape", "Attend", "Qui", "Jours", "Échéance", "Contrat"],
] as const;
const DAYS = 4;

/** Marks at the head of a line: what is overdue is seen first. */
const OVERDUE = "!";
const DOUBTFUL = "?";

/**
 * Every award in a table for a terminal, by ref. Its words are those that records and `--event` are written with, which are the
 * same in every language; 100 columns hold a ref of 36 characters, and a longer one stands out and can be copied whole.
 */
export function statusText(standings: readonly Standing[]): string {
  if (standings.length === 0) return line("There is no award.", "Il n’y a pas de contrat.");
  const rows = standings.map(({ ref, state, wait, faults }) => [
    wait?.overdue ? OVERDUE : faults.length > 0 ? DOUBTFUL : "",
    state.stage,
    wait?.for ?? "–",
    wait?.on ?? "–",
    wait ? String(wait.waited) : "–",
    wait?.due ?? "–",
    ref,
  ]);
  const table = columns([...HEADS, ...rows], [DAYS]);
  return [...table, "", ...legend(standings)].join("\n");
}

function legend(standings: readonly Standing[]): string[] {
  const late = overdue(standings).length;
  const doubtful = standings.filter(({ faults }) => faults.length > 0).length;
  const waiting = standings.filter(({ wait }) => wait).length;
  return [
    line(
      `${count(standings.length, "award", "awards")}, ${waiting} waiting, ${late} overdue (${OVERDUE}), ${doubtful} with an event that a guardrail objects to (${DOUBTFUL}). Days are business days.`,
      `${compte(standings.length, "contrat", "contrats")}, ${waiting} en attente, ${late} en retard (${OVERDUE}), ${doubtful} dont un événement se heurte à un garde-fou (${DOUBTFUL}). Les jours sont des jours ouvrables.`,
    ),
  ];
}

/** A sentence in English, and below it in French. */
export function line(en: string, fr: string): string {
  return `${en}\n${frenchTypography(fr)}`;
}

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function compte(number: number, un: string, plusieurs: string): string {
  return `${number} ${number <= 1 ? un : plusieurs}`;
}
