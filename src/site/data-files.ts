import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../dashboard/schema-document.ts";
import { dashboardJson } from "../dashboard/write-dashboard.ts";
import { DASHBOARD_DATA, INDICATORS_DATA, REPOSITORIES_DATA } from "../i18n/routes.ts";
import { tablePath } from "../i18n/data-routes.ts";
import { schemaDocuments } from "../json-schema/documents.ts";
import { indicatorsJson } from "../open-data/indicators-json.ts";
import { ocdsFiles } from "../open-data/ocds/publish.ts";
import { csvPieces } from "../open-data/tables/csv.ts";
import { TABLES } from "../open-data/tables/index.ts";
import { jsonPieces } from "../open-data/tables/json.ts";
import { confirmationsFile } from "../repositories/confirmations-file.ts";
import type { Site } from "./site.ts";
import type { Piece } from "./template.ts";

/** Everything that is published as data, one file or some files that belong together after the other, in pieces. */
export const DATA_SOURCES: readonly ((site: Site) => Iterable<Piece>)[] = [
  tableFiles,
  (site) => ocdsFiles(site.register, site.history(), site.now),
  (site) => [{ path: REPOSITORIES_DATA, text: confirmationsFile(site.register.repositories.values()) }],
  (site) => [{ path: DASHBOARD_DATA, text: dashboardJson(site.dashboard) }],
  () => [{ path: schemaPath(DASHBOARD_SCHEMA), text: dashboardSchemaText() }],
  (site) => piecesOf(INDICATORS_DATA, indicatorsJson(site.measurements, site.register, site.now)),
  () => schemaDocuments().map(({ name, text }) => ({ path: schemaPath(name), text })),
];

/** Where the schema of one kind of file stands. */
export function schemaPath(name: string): string {
  return `/data/schema/${name}.json`;
}

/**
 * Every table in every format. A table's rows are made once for all of them: their cells are mostly what the register holds anyway.
 * Of the texts no more than a piece is held.
 */
function* tableFiles(site: Site): Generator<Piece> {
  for (const table of TABLES) {
    const rows = [...table.rows(site)];
    const made = { ...table, rows: () => rows };
    yield* piecesOf(tablePath(table.name, "csv"), csvPieces(made, site));
    yield* piecesOf(tablePath(table.name, "json"), jsonPieces(made, site));
  }
}

function* piecesOf(path: string, texts: Iterable<string>): Generator<Piece> {
  for (const text of texts) yield { path, text };
}
