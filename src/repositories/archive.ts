import { z } from "zod";
import type { Reason } from "../model/repositories.ts";
import type { World } from "./host.ts";
import { asker, type Ask } from "./hosts/ask.ts";
import { askJson } from "./hosts/ask-json.ts";
import { failureIn } from "./hosts/told.ts";
import { turns, type Turns } from "./hosts/turns.ts";
import type { ToArchive } from "./to-archive.ts";

/** What came of asking Software Heritage, the public archive of source code, to keep a repository. */
export type ArchiveRequest = { readonly address: string } & (
  | { readonly outcome: "kept" | "asked" | "declined" }
  | { readonly outcome: "failed"; readonly reason: Reason }
);

export interface Archive {
  /**
   * Asks the archive to come by each repository of which it does not keep all that is named. Never throws for what the
   * archive does or says.
   */
  save(wanted: readonly ToArchive[]): Promise<readonly ArchiveRequest[]>;
}

export interface ArchiveOptions {
  readonly world: World;
  readonly turns?: Turns;
  /** The API, without a slash at its end. */
  readonly api?: string;
}

/** The archive's API, version 1: https://archive.softwareheritage.org/api/1/ */
const API = "https://archive.softwareheritage.org/api/1";
/** The most names that `/known/` takes at once, by its documentation. */
const MOST_NAMES = 1000;

const knownSchema = z.record(z.string(), z.object({ known: z.boolean() }));
const savedSchema = z.object({ save_request_status: z.enum(["accepted", "pending", "rejected"]) });

export function softwareHeritage(options: ArchiveOptions): Archive {
  const ask = asker(options.world, options.turns ?? turns());
  const api = options.api ?? API;
  return {
    async save(wanted) {
      const known = await keptNames(ask, api, [...new Set(wanted.flatMap(({ names }) => names))]);
      if ("reason" in known)
        return wanted.map(({ address }) => ({ address, outcome: "failed", reason: known.reason }));
      return Promise.all(
        wanted.map(async ({ address, names }) =>
          names.every((name) => known.names.has(name))
            ? { address, outcome: "kept" as const }
            : saved(address, await askToSave(ask, api, address)),
        ),
      );
    },
  };
}

type Known = { readonly names: ReadonlySet<string> } | { readonly reason: Reason };

async function keptNames(ask: Ask, api: string, names: readonly string[]): Promise<Known> {
  const kept = new Set<string>();
  for (let start = 0; start < names.length; start += MOST_NAMES) {
    const told = await askJson(ask, knownSchema, {
      url: `${api}/known/`,
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(names.slice(start, start + MOST_NAMES)),
    });
    if (told.kind !== "told") return { reason: failureIn(told).reason };
    for (const [name, { known }] of Object.entries(told.value)) if (known) kept.add(name);
  }
  return { names: kept };
}

type Said = z.output<typeof savedSchema>["save_request_status"] | { readonly reason: Reason };

async function askToSave(ask: Ask, api: string, address: string): Promise<Said> {
  const told = await askJson(ask, savedSchema, {
    url: `${api}/origin/save/git/url/${address}/`,
    method: "POST",
  });
  return told.kind === "told" ? told.value.save_request_status : { reason: failureIn(told).reason };
}

function saved(address: string, said: Said): ArchiveRequest {
  if (typeof said === "object") return { address, outcome: "failed", reason: said.reason };
  return { address, outcome: said === "rejected" ? "declined" : "asked" };
}
