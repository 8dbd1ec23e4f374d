import type { z } from "zod";
import type { World } from "../host.ts";
import { asker, type Ask } from "./ask.ts";
import { askJson, askText } from "./ask-json.ts";
import type { TextReaders } from "./texts.ts";
import type { Told } from "./told.ts";
import { turns, type Turns } from "./turns.ts";

export interface BitbucketOptions extends TextReaders {
  readonly world: World;
  readonly token?: string | undefined;
  /** Without a slash at its end. */
  readonly apiBase?: string;
  /** Shared by all hosts, so that the most at once is over all of them. */
  readonly turns?: Turns;
  /** For one answer. */
  readonly seconds?: number;
}

/** One repository, and what is asked of it. */
export interface BitbucketRepository {
  /** JSON at a path under the repository, such as `/commit/…`. */
  json<T>(schema: z.ZodType<T>, path: string): Promise<Told<T>>;
  /** A file's own text. */
  text(path: string, most: number): Promise<Told<string>>;
}

/** Workspace and slug; `.` and `..` would reach another part of the API. */
const PATH = /^(?!\.{1,2}\/)[A-Za-z0-9_.-]{1,100}\/(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;

/** As Bitbucket leads to a moved one: by names, or by ids in (encoded) braces. */
const PLACE = /^(?:%7B|\{)?[A-Za-z0-9_-]{1,100}(?:%7D|\})?\/(?:%7B|\{)?[A-Za-z0-9_-]{1,100}(?:%7D|\})?$/i;

export function isBitbucketPath(path: string): boolean {
  return PATH.test(path);
}

export function bitbucketClient(options: BitbucketOptions): (path: string) => BitbucketRepository {
  const { token, apiBase = "https://api.bitbucket.org/2.0" } = options;
  const ask = asker(options.world, options.turns ?? turns(), options.seconds);
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (path) => repository(ask, `${apiBase}/repositories/`, path, headers);
}

/** A repository that was moved is asked where it is now, once Bitbucket has led there. */
function repository(
  ask: Ask,
  repositories: string,
  first: string,
  headers: Record<string, string>,
): BitbucketRepository {
  let place = first;
  async function atItsPlace<T>(once: (base: string) => Promise<Told<T>>): Promise<Told<T>> {
    const said = await once(repositories + place);
    if (said.kind !== "moved") return said;
    const to = said.to.startsWith(repositories) ? said.to.slice(repositories.length) : "";
    // A redirect to anywhere else stays one, and is a failure to whoever asked.
    if (!PLACE.test(to)) return said;
    place = to;
    return once(repositories + place);
  }
  return {
    json: (schema, path) => atItsPlace((base) => askJson(ask, schema, { url: base + path, headers })),
    text: (path, most) => atItsPlace((base) => askText(ask, { url: base + path, headers, most })),
  };
}
