import { LOCALES } from "../../model/locale.ts";
import { isList, isSame, type Json, type JsonObject } from "./json.ts";
import {
  byParts,
  mergeReleases,
  type MergedFields,
  type MergedPart,
  type Release,
  type Told,
} from "./merge.ts";

/** Every value that one field has had, as JSON's text, and the last of them; null from when on it had none. */
interface Versions {
  readonly text: string;
  readonly last: Json;
}

/** A text in another language than the release's (`title_fr`). */
const IN_ANOTHER_LANGUAGE = new RegExp(`_(?:${LOCALES.join("|")})$`);

/**
 * Every value that each field of a process has had, as the text of a JSON object. Of a text in another language it is the latest
 * alone: the standard's schema of versioned releases knows no versions of these. What they were is told by the releases.
 *
 * It is text at once, for as objects it would be ten times what the process says, made to be written and forgotten.
 * @param releases all of one process, the oldest first; at least one
 */
export function versionedRelease(releases: readonly [Release, ...Release[]]): string {
  const [{ ocid }] = releases;
  const parts = mergeReleases<Versions>(releases, (before, value, release, name) => {
    if (IN_ANOTHER_LANGUAGE.test(name))
      return value === null ? undefined : { text: JSON.stringify(value), last: value };
    if (before === undefined) return { text: `[${versionOf(value, release)}]`, last: value };
    if (isSame(before.last, value)) return before;
    return { text: `${before.text.slice(0, -1)},${versionOf(value, release)}]`, last: value };
  });
  parts.delete("ocid");
  return `{"ocid":${JSON.stringify(ocid)}${fieldsAfter(fieldsText(parts))}}`;
}

function versionOf(value: Json, release: Release): string {
  return `${headOf(release)}${JSON.stringify(value)}}`;
}

/** What stands before a value that a release has said: the same for each of hundreds. */
const HEADS = new WeakMap<Release, string>();

function headOf(release: Release): string {
  const known = HEADS.get(release);
  if (known !== undefined) return known;
  const { id, date, tag } = release;
  const said = JSON.stringify({ releaseID: id, releaseDate: date, releaseTag: tag });
  const head = `${said.slice(0, -1)},"value":`;
  HEADS.set(release, head);
  return head;
}

/** The fields of an object, with commas between them; nothing where nothing has ever been said. */
function fieldsText(parts: MergedFields<Versions>): string {
  let text = "";
  for (const [name, part] of parts) {
    const said = partText(part);
    if (said !== "") text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${said}`;
  }
  return text;
}

function partText(part: MergedPart<Versions>): string {
  switch (part.kind) {
    case "value":
      return part.value.text;
    case "told":
      return toldText(part.value, part.release);
    case "list":
      return listText([...part.items].map(([id, fields]) => ({ id, fields: fieldsText(fields) })));
    case "object": {
      const fields = fieldsText(part.fields);
      return fields === "" ? "" : `{${fields}}`;
    }
  }
}

/** What one release alone has said: each value in it is the one version of its field. */
function toldText(value: Told, release: Release): string {
  if (!isList(value)) return `{${toldFields(value, release)}}`;
  return listText(value.map(({ id, ...item }) => ({ id, fields: toldFields(item, release) })));
}

function toldFields(value: JsonObject, release: Release): string {
  let text = "";
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const parts = byParts(name, part);
    const said =
      parts !== undefined
        ? toldText(parts, release)
        : IN_ANOTHER_LANGUAGE.test(name)
          ? JSON.stringify(part)
          : `[${versionOf(part, release)}]`;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${said}`;
  }
  return text;
}

/** What names an item of a list is no value of its own: it has no versions. */
function listText(items: readonly { readonly id: string; readonly fields: string }[]): string {
  return `[${items.map(({ id, fields }) => `{"id":${JSON.stringify(id)}${fieldsAfter(fields)}}`).join()}]`;
}

function fieldsAfter(fields: string): string {
  return fields === "" ? "" : `,${fields}`;
}
