import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { bodyIn } from "../content/body.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import { readYaml } from "../content/yaml.ts";
import { awardSchema } from "../model/award.ts";
import { eventSchema } from "../model/event.ts";
import type { Locale } from "../model/locale.ts";
import { opportunitySchema } from "../model/opportunity.ts";
import type { Ref } from "../model/ref.ts";
import type { ContentFolder } from "../register/disk.ts";
import { LARGEST_FILE } from "../register/find.ts";
import type { RecordFiles } from "./record-files.ts";

/**
 * What a folder holds of a record that a row would become:
 * - `same`: all that the row says, in whatever layout
 * - `opportunity`: the same opportunity, which has no award yet
 * - `other`: something else, which nothing may overwrite
 */
export type There = "same" | "opportunity" | "other";

/** Compares a row's files with what stands under its name already. */
export function thereOf(
  ref: Ref,
  files: RecordFiles,
  folder: ContentFolder,
  languages: readonly Locale[],
): There {
  const isSame = (path: string, text: string | undefined, schema: z.ZodType): boolean => {
    const [there, drafted] = [textIn(folder, path), text].map((one) => meaningOf(one, schema, languages));
    return there !== undefined && isDeepStrictEqual(there, drafted);
  };
  if (!isSame(`opportunities/${ref}.md`, files.opportunity, opportunitySchema)) return "other";
  if (files.award.size === 0) return "same";
  const place = `awards/${ref}`;
  if (!holds(folder, "awards", ref)) return "opportunity";
  const names = folder.list(place).map(({ name }) => name);
  const hasOthers = names.some((name) => !files.award.has(name));
  const isAllSame = [...files.award].every(([name, text]) =>
    isSame(`${place}/${name}`, text, name === "award.md" ? awardSchema : eventSchema),
  );
  return isAllSame && !hasOthers ? "same" : "other";
}

function holds(folder: ContentFolder, part: string, name: string): boolean {
  return folder.list(part).some((entry) => entry.name === name);
}

function textIn(folder: ContentFolder, path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  const isFile = folder
    .list(path.slice(0, slash))
    .some(({ name, kind }) => kind === "file" && name === path.slice(slash + 1));
  return isFile ? new TextDecoder().decode(folder.read(path, LARGEST_FILE)) : undefined;
}

/** What a file says, whatever its layout; not the hash of the file before, which depends on that file's layout. */
function meaningOf(text: string | undefined, schema: z.ZodType, languages: readonly Locale[]): unknown {
  const parts = text === undefined ? "missing" : splitFrontMatter(text);
  if (typeof parts === "string") return undefined;
  const fields = schema.safeParse(readYaml(parts.yaml).value).data;
  if (typeof fields !== "object" || fields === null) return undefined;
  return { fields: { ...fields, previous: undefined }, body: bodyIn(parts.body, languages) };
}
