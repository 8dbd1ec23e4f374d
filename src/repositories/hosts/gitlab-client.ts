import type { z } from "zod";
import type { World } from "../host.ts";
import { asker, type Ask } from "./ask.ts";
import { askJson, askText } from "./ask-json.ts";
import type { TextReaders } from "./texts.ts";
import type { Told } from "./told.ts";
import { turns, type Turns } from "./turns.ts";

export interface GitlabOptions extends TextReaders {
  readonly world: World;
  /** The token for a host, such as `gitlab.com`: one host never gets another's. */
  readonly tokenOf?: (host: string) => string | undefined;
  /** The API of a host, without a slash at its end. */
  readonly apiBase?: (host: string) => string;
  /** Shared by all hosts, so that the most at once is over all of them. */
  readonly turns?: Turns;
  /** For one answer. */
  readonly seconds?: number;
}

/** One project of one GitLab, and what is asked of it. */
export interface GitlabProject {
  /** JSON at a path under the project, such as `/repository/tree?ref=HEAD`. */
  json<T>(schema: z.ZodType<T>, path: string): Promise<Told<T>>;
  /** A file's own text. */
  text(path: string, most: number): Promise<Told<string>>;
}

/** What GitLab allows in the names of groups and projects; `.` and `..` would reach another part of the API. */
const PATH = /^(?:(?!\.{1,2}\/)[\p{L}\p{N}_.-]{1,255}\/){1,20}(?!\.{1,2}$)[\p{L}\p{N}_.-]{1,255}$/u;

export function isProjectPath(path: string): boolean {
  return PATH.test(path);
}

/** Gives the projects of any GitLab, all through one way of asking. */
export function gitlabClient(options: GitlabOptions): (host: string, path: string) => GitlabProject {
  const ask = asker(options.world, options.turns ?? turns(), options.seconds);
  const apiOf = options.apiBase ?? ((host) => `https://${host}/api/v4`);
  return (host, path) => {
    const token = options.tokenOf?.(host);
    const headers: Record<string, string> = token === undefined ? {} : { "private-token": token };
    return project(ask, `${apiOf(host)}/projects/`, encodeURIComponent(path), headers);
  };
}

/** A project that was moved is asked by its number from then on: GitLab leads every question there. */
function project(ask: Ask, projects: string, first: string, headers: Record<string, string>): GitlabProject {
  let id = first;
  async function atItsPlace<T>(once: (base: string) => Promise<Told<T>>): Promise<Told<T>> {
    const said = await once(projects + id);
    const moved = said.kind === "moved" ? projectNumber(said.to, projects) : undefined;
    // A redirect to anywhere else stays one, and is a failure to whoever asked.
    if (moved === undefined) return said;
    id = moved;
    return once(projects + id);
  }
  return {
    json: (schema, path) => atItsPlace((base) => askJson(ask, schema, { url: base + path, headers })),
    text: (path, most) => atItsPlace((base) => askText(ask, { url: base + path, headers, most })),
  };
}

/** @example `https://gitlab.com/api/v4/projects/278964` is 278964 of that GitLab, and nothing of any other */
function projectNumber(address: string, projects: string): string | undefined {
  return address.startsWith(projects)
    ? /^(\d{1,15})(?:[/?]|$)/.exec(address.slice(projects.length))?.[1]
    : undefined;
}
