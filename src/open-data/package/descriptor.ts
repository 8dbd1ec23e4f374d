import { DATA_PACKAGE, dataPath, TABLE_TYPES } from "../../i18n/data-routes.ts";
import type { Addresses } from "../../i18n/routes.ts";
import type { Program } from "../../model/program.ts";
import type { Table } from "../tables/table.ts";
import { fieldOf } from "./fields.ts";
import type { PackagedDocument, TableFile, WrittenFile } from "./files.ts";
import { PACKAGE_WORDS } from "./words.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/** How the CSV is written, in the standard's words. */
const DIALECT = {
  delimiter: ",",
  lineTerminator: "\r\n",
  quoteChar: '"',
  doubleQuote: true,
  header: true,
} as const;

/**
 * `datapackage.json` (Data Package 2.0): what every file is, how large, and what each of its columns means, in both languages. A
 * table stands in it once for each of its formats; the CSV has the plain name, by which other tables refer to it.
 */
export function packageDescriptor(
  program: Program,
  addresses: Addresses,
  files: readonly TableFile[],
  documents: readonly (PackagedDocument & WrittenFile)[],
): string {
  const language = program.languages[0] ?? "en";
  const department = program.department[language] ?? program.department.en ?? program.department.fr ?? "";
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: "micro-acquisition",
    id: addresses.absolute(dataPath(DATA_PACKAGE.descriptor)),
    title: PACKAGE_WORDS.title.en,
    titles: PACKAGE_WORDS.title,
    description: PACKAGE_WORDS.about.en,
    descriptions: PACKAGE_WORDS.about,
    homepage: addresses.absolute("/"),
    licenses: program.open_data?.licence === undefined ? undefined : [{ path: program.open_data.licence }],
    sources: [{ title: department, path: program.source ?? program.url }],
    contributors: [{ title: department, email: program.contact, path: program.url, roles: ["publisher"] }],
    resources: [
      ...files.map((file) => tableResource(file, program)),
      ...documents.map(({ name, title, bytes, sha256 }) => ({
        name: resourceName(name),
        path: name,
        title: title.en,
        titles: title,
        format: "json",
        mediatype: TABLE_TYPES.json,
        encoding: "utf-8",
        bytes,
        hash: `sha256:${sha256}`,
      })),
    ],
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function tableResource({ table, format, name, bytes, sha256 }: TableFile, program: Program) {
  return {
    name: format === "csv" ? table.name : `${table.name}-${format}`,
    ...(format === "json" ? {} : { type: "table" }),
    path: name,
    title: table.title.en,
    titles: table.title,
    description: table.about.en,
    descriptions: table.about,
    format,
    mediatype: TABLE_TYPES[format],
    ...(format === "parquet" ? {} : { encoding: "utf-8" }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === "csv" && { dialect: DIALECT, schema: schemaOf(table, program) }),
  };
}

function schemaOf({ columns, primaryKey, foreignKeys }: Table, program: Program) {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((column) => fieldOf(column, program.currency)),
    fieldsMatch: ["exact"],
    missingValues: [""],
    primaryKey,
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ fields, table, reference }) => ({
        fields,
        reference: { resource: table, fields: reference },
      })),
    }),
  };
}

/** `schema/award.json` is called `schema-award`. */
function resourceName(name: string): string {
  return name.replace(/\.[^.]+$/, "").replaceAll("/", "-");
}
