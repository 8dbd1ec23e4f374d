import type { ValidateFunction } from "ajv";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { sharedSchema } from "../../../repositories/shared-schemas.ts";

interface Schema {
  readonly [name: string]: unknown;
}

const CORE = "ocds-1.1.5";

/** The extensions that are used, in the order in which they are merged: transactions refer to what metrics define. */
const EXTENSIONS = [
  "enquiries-v1.1.5",
  "bids-v1.1.5",
  "metrics-v1.1",
  "transaction_milestones-v1.1",
  "contract_completion",
];

/** A file by which it is known whether the schemas are there. */
export const NEEDED = `${CORE}/release-schema.json`;

function schema(name: string): Schema {
  return JSON.parse(sharedSchema(name)) as Schema;
}

/** JSON Merge Patch (RFC 7396). */
function patched(target: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const into: Record<string, unknown> = typeof target === "object" && target !== null ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(into, name);
    else into[name] = patched(into[name], value);
  }
  return into;
}

/** The schema of a release, with the extensions that are used. */
export function releaseSchema(): Schema {
  return EXTENSIONS.map((name) => schema(`ocds-ext/${name}.json`)).reduce<Schema>(
    (merged, patch) => patched(merged, patch) as Schema,
    schema(NEEDED),
  );
}

/** Validators of both packages, by the standard's own schemas. */
export function packageValidators(): {
  readonly releases: ValidateFunction;
  readonly records: ValidateFunction;
} {
  const ajv = new Ajv4({ strict: false, allErrors: false });
  addFormats(ajv);
  ajv.addSchema(releaseSchema());
  ajv.addSchema(schema(`${CORE}/versioned-release-validation-schema.json`));
  return {
    releases: ajv.compile(schema(`${CORE}/release-package-schema.json`)),
    records: ajv.compile(schema(`${CORE}/record-package-schema.json`)),
  };
}

/** Fields of a release that its schema does not know, by their paths; those in another language are known with their own. */
export function unknownFields(value: unknown, known: unknown, whole: Schema, path = ""): readonly string[] {
  const node = resolved(known, whole);
  if (Array.isArray(value)) return value.flatMap((item) => unknownFields(item, node["items"], whole, path));
  const fields = node["properties"] as Schema | undefined;
  if (typeof value !== "object" || value === null || !fields) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const own = name.replace(/_(?:en|fr)$/, "");
    return own in fields ? unknownFields(part, fields[own], whole, `${path}/${own}`) : [`${path}/${name}`];
  });
}

function resolved(node: unknown, whole: Schema): Schema {
  const own = (node ?? {}) as Schema;
  const to = own["$ref"];
  if (typeof to !== "string") return own;
  return (whole["definitions"] as Record<string, Schema>)[to.replace("#/definitions/", "")] ?? {};
}
