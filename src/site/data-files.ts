import { chartOf } from "../dashboard/charts/all.ts";
import { CHART_IDS } from "../dashboard/charts/chart.ts";
import { explorerColumns } from "../dashboard/explorer/columns.ts";
import { DASHBOARD_SCHEMA, dashboardSchemaText } from "../dashboard/schema-document.ts";
import { dashboardJson } from "../dashboard/write-dashboard.ts";
import { DATA_PACKAGE, dataPath } from "../i18n/data-routes.ts";
import {
  chartDataPath,
  DASHBOARD_DATA,
  EXPLORER_DATA,
  INDICATORS_DATA,
  REPOSITORIES_DATA,
} from "../i18n/routes.ts";
import { schemaDocuments } from "../json-schema/documents.ts";
import { catalogFiles } from "../open-data/catalog/publish.ts";
import { disclosureFiles } from "../open-data/gc-disclosure/publish.ts";
import { chartCsv } from "../open-data/chart-csv.ts";
import { indicatorsJson } from "../open-data/indicators-json.ts";
import { ocdsFiles } from "../open-data/ocds/publish.ts";
import { archiveOf } from "../open-data/package/archive.ts";
import { bytesOf, Digester, type Digest } from "../open-data/package/digest.ts";
import type { PackagedDocument, TableFile } from "../open-data/package/files.ts";
import { packageFiles } from "../open-data/package/publish.ts";
import { confirmationsFile } from "../repositories/confirmations-file.ts";
import { CompressingThread } from "./compressing-thread.ts";
import { numbersOf } from "./numbers.ts";
import type { Site } from "./site.ts";
import type { Piece } from "./template.ts";

/** What the files of a build came to. */
export interface WrittenData {
  /** By path. */
  readonly files: ReadonlyMap<string, Digest>;
  readonly tables: readonly TableFile[];
}

/** Everything that is published as data, in pieces; files of one kind after the other, and last what describes them all. */
export async function* dataFiles(site: Site): AsyncGenerator<Piece, WrittenData> {
  const compressing = new CompressingThread();
  try {
    return yield* filesWith(site, compressing);
  } finally {
    await compressing.close();
  }
}

async function* filesWith(site: Site, compressing: CompressingThread): AsyncGenerator<Piece, WrittenData> {
  const { register, now } = site;
  const files = new Map<string, Digest>();
  const documents = packagedDocuments(site);
  const making = packageFiles(site, site.addresses, documents, compressing);
  let made = making.next();
  for (; !made.done; made = making.next()) {
    yield made.value;
    await compressing.room();
  }
  const { tables, descriptor } = made.value;
  for (const file of [...tables, descriptor]) files.set(dataPath(file.name), file);

  yield* measured(
    documents.map(({ name, text }) => ({ path: dataPath(name), text })),
    files,
  );
  yield* measured(numberFiles(site), files);
  yield* measured(ocdsFiles(register, site.history(), now), files);
  yield* measured(disclosureFiles(register, now), files);
  yield* measured(
    [{ path: REPOSITORIES_DATA, text: confirmationsFile(register.repositories.values()) }],
    files,
  );
  yield* measured(piecesOf(INDICATORS_DATA, indicatorsJson(site.measurements, register, now)), files);
  // By now the thread has caught up.
  const archive = archiveOf(await compressing.end());
  yield* measured(
    archive.map((text) => ({ path: dataPath(DATA_PACKAGE.archive), text })),
    files,
  );
  yield* measured(catalogFiles(register, now, files), files);
  return { files, tables };
}

/** The numbers behind each chart, in each language, and the columns that the explorer asks. */
function* numberFiles(site: Site): Generator<Piece> {
  for (const id of CHART_IDS)
    for (const locale of site.languages)
      yield {
        path: chartDataPath(id, locale),
        text: chartCsv(chartOf(id, numbersOf(site), locale).table),
      };
  const columns = explorerColumns(site.register, site.now, site.standings.values());
  yield { path: EXPLORER_DATA, text: `${JSON.stringify(columns)}\n` };
}

/** What goes with the tables into the archive: the numbers of the programme, and the schemas. */
function packagedDocuments(site: Site): readonly PackagedDocument[] {
  return [
    {
      name: DASHBOARD_DATA.replace(dataPath(""), ""),
      title: { en: "Numbers of the programme", fr: "Les chiffres du programme" },
      text: dashboardJson(numbersOf(site)),
    },
    {
      name: schemaName(DASHBOARD_SCHEMA),
      title: { en: "The schema of the numbers", fr: "Le schéma des chiffres" },
      text: dashboardSchemaText(),
    },
    ...schemaDocuments().map(({ name, about, text }) => ({ name: schemaName(name), title: about, text })),
  ];
}

/** Where the schema of one kind of file stands. */
export function schemaPath(name: string): string {
  return dataPath(schemaName(name));
}

function schemaName(name: string): string {
  return `schema/${name}.json`;
}

/** Hands on pieces of files, and notes what each file came to. A file that has no piece with anything in it is not written. */
function* measured(pieces: Iterable<Piece>, files: Map<string, Digest>): Generator<Piece> {
  const digesters = new Map<string, Digester>();
  for (const piece of pieces) {
    const digester = digesters.get(piece.path) ?? new Digester();
    digesters.set(piece.path, digester);
    // Encoded here once, and not by the digester and the writer each.
    const text = bytesOf(piece.text);
    digester.add(text);
    yield { path: piece.path, text };
  }
  for (const [path, digester] of digesters) {
    const digest = digester.digest();
    if (digest.bytes > 0) files.set(path, digest);
  }
}

function* piecesOf(path: string, texts: Iterable<string>): Generator<Piece> {
  for (const text of texts) yield { path, text };
}
