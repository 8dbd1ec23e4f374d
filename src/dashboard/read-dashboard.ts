import type { z } from "zod";
import type { Bound } from "../register/read-file.ts";
import { jsonFaultAt, jsonOffsetOf } from "../content/json-place.ts";
import { writePath } from "../content/record-file.ts";
import { positionAt } from "../content/text-place.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { DASHBOARD_VERSION, type Dashboard } from "./dashboard.ts";
import { fileKey, programKey, renamed } from "./json-keys.ts";
import { dashboardSchema } from "./published-schema.ts";

export type ReadDashboard =
  | { readonly kind: "dashboard"; readonly dashboard: Dashboard }
  | { readonly kind: "refused"; readonly problem: Problem };

/** In bytes or characters: a programme with 100,000 awards stays below. */
export const LARGEST_DASHBOARD = 64 * 1024 * 1024;

const TIP: Bilingual = {
  en: "Take the file that the other programme’s site has at /data/dashboard.json, whole and unchanged.",
  fr: "Prenez le fichier que le site de l’autre programme offre à /data/dashboard.json, entier et tel quel.",
};

/** What to say of a file that is too large to be read. */
export const TOO_LARGE: Bound = {
  most: LARGEST_DASHBOARD,
  message: {
    en: "The file is larger than 64 MB, which no dashboard is.",
    fr: "Le fichier dépasse 64 Mo, ce qu’aucun tableau de bord ne fait.",
  },
  tip: TIP,
};

/**
 * Reads a programme's `dashboard.json`, ours or another's, and trusts none of it: it may come from anywhere. What it has beside
 * what we know is left out.
 * @param file what to call it in a problem
 */
export function readDashboard(text: string, file = "dashboard.json"): ReadDashboard {
  if (text.length > LARGEST_DASHBOARD) return refused("", 0, file, "", TOO_LARGE.message);
  // A byte order mark, which some programs put before JSON.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const parsed = parse(json);
  if (parsed === undefined)
    return refused(json, jsonFaultAt(json) ?? 0, file, "", {
      en: "From here on, the file is not JSON.",
      fr: "À partir d’ici, le fichier n’est pas du JSON.",
    });
  const value = renamed(parsed.value, programKey);
  const version = versionOf(value);
  if (version !== DASHBOARD_VERSION) return refused(json, 0, file, "version", otherFormat(version));
  const result = dashboardSchema.safeParse(value);
  return result.success
    ? { kind: "dashboard", dashboard: result.data }
    : refusedAt(json, file, result.error.issues[0]);
}

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
}

function otherFormat(version: unknown): Bilingual {
  if (typeof version === "number")
    return {
      en: `The file is of version ${version} of its format; this program reads version ${DASHBOARD_VERSION}.`,
      fr: `Le fichier suit la version ${version} de son format; ce programme lit la version ${DASHBOARD_VERSION}.`,
    };
  return {
    en: "The file is JSON, but not the dashboard of a programme.",
    fr: "Le fichier est du JSON, mais pas le tableau de bord d’un programme.",
  };
}

function refusedAt(json: string, file: string, issue: z.core.$ZodIssue | undefined): ReadDashboard {
  const path = (issue?.path ?? [])
    .filter((part) => typeof part !== "symbol")
    .map((part) => (typeof part === "string" ? fileKey(part) : part));
  const name = writePath(path);
  return refused(json, jsonOffsetOf(json, path), file, name, notRight(quote(name), issue));
}

/** A share of 1.5, a count below 0, or whatever else is not right. */
function notRight(name: string, issue: z.core.$ZodIssue | undefined): Bilingual {
  if (issue?.code === "too_big" && issue.origin === "number")
    return {
      en: `“${name}” is more than ${issue.maximum}, which it cannot be.`,
      fr: `« ${name} » dépasse ${issue.maximum}, ce qui est impossible.`,
    };
  if (issue?.code === "too_small" && issue.origin === "number")
    return {
      en: `“${name}” is less than ${issue.minimum}, which it cannot be.`,
      fr: `« ${name} » est inférieur à ${issue.minimum}, ce qui est impossible.`,
    };
  return {
    en: `“${name}” is not what it should be.`,
    fr: `« ${name} » n’est pas ce qu’il faut.`,
  };
}

function refused(
  json: string,
  offset: number,
  file: string,
  path: string,
  message: Bilingual,
): ReadDashboard {
  const problem: Problem = {
    rule: "MA-103",
    level: "error",
    file,
    ...positionAt(json, offset),
    path,
    message,
    tip: TIP,
  };
  return { kind: "refused", problem };
}
