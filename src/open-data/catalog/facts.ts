import {
  DATA_PACKAGE,
  dataPath,
  GC_DATA,
  TABLE_FORMATS,
  TABLE_TYPES,
  type TableFormat,
} from "../../i18n/data-routes.ts";
import { OCDS_DATA } from "../../i18n/routes.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Register } from "../../register/register.ts";
import { instantOf, type CalendarDate, type Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import { turningPoints } from "../ocds/turning-points.ts";
import type { Digest } from "../package/digest.ts";
import { PACKAGE_WORDS } from "../package/words.ts";
import { TABLES } from "../tables/index.ts";

/** The name of a format, as catalogues write it. */
export type FormatName = "CSV" | "JSON" | "PARQUET" | "ZIP";

/** A file in which a dataset can be had. */
export interface CatalogFile extends Digest {
  /** Within the site. */
  readonly path: string;
  readonly format: FormatName;
  readonly mediaType: string;
  readonly title: Bilingual;
  /** The standard that it follows. */
  readonly conformsTo?: string;
}

/** Something that is published as data, in one file or several. */
export interface CatalogDataset {
  /** Its name among the others: `awards`. */
  readonly key: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly files: readonly CatalogFile[];
}

/** The days of which the data tell: the first on which something was posted, and the last on which anything happened. */
export interface Coverage {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const words = (en: string, fr: string): Bilingual => ({ en, fr: frenchTypography(fr) });

const FORMATS: Record<TableFormat, FormatName> = { csv: "CSV", json: "JSON", parquet: "PARQUET" };

const PROFILES = {
  package: "https://datapackage.org/profiles/2.0/datapackage.json",
  ocds: "https://standard.open-contracting.org/1.1/en/",
} as const;

/**
 * Every dataset of which a file was written: one for each table, one of all of them, and those in formats of their own.
 * @param written what each file came to, by its path
 */
export function catalogDatasets(written: ReadonlyMap<string, Digest>): readonly CatalogDataset[] {
  return [everything, ...tableDatasets(), ocds, disclosure].flatMap(({ files, ...dataset }) => {
    const there = files.flatMap((file) => {
      const digest = written.get(file.path);
      return digest ? [{ ...file, ...digest }] : [];
    });
    return there.length > 0 ? [{ ...dataset, files: there }] : [];
  });
}

/** A dataset before its files are written. */
type Planned = Omit<CatalogDataset, "files"> & { readonly files: readonly Omit<CatalogFile, keyof Digest>[] };

const everything: Planned = {
  key: "everything",
  ...PACKAGE_WORDS,
  files: [
    {
      path: dataPath(DATA_PACKAGE.archive),
      format: "ZIP",
      mediaType: "application/zip",
      title: words("All tables in all formats", "Tous les tableaux dans tous les formats"),
      conformsTo: PROFILES.package,
    },
    {
      path: dataPath(DATA_PACKAGE.descriptor),
      format: "JSON",
      mediaType: "application/json",
      title: words("What every file and column is", "Ce qu’est chaque fichier et chaque colonne"),
      conformsTo: PROFILES.package,
    },
  ],
};

function tableDatasets(): readonly Planned[] {
  return TABLES.map(({ name, title, about }) => ({
    key: name,
    title: words(title.en, title.fr),
    about: words(about.en, about.fr),
    files: TABLE_FORMATS.map((format) => ({
      path: dataPath(`${name}.${format}`),
      format: FORMATS[format],
      mediaType: TABLE_TYPES[format],
      title: words(`${title.en} (${FORMATS[format]})`, `${title.fr} (${FORMATS[format]})`),
    })),
  }));
}

const json = { format: "JSON", mediaType: "application/json" } as const;
const csv = { format: "CSV", mediaType: "text/csv" } as const;

const ocds: Planned = {
  key: "ocds",
  title: words("Purchases in OCDS", "Achats en OCDS"),
  about: words(
    "Every purchase in the Open Contracting Data Standard 1.1.5, with its payments",
    "Chaque achat selon la norme de données sur les marchés ouverts (OCDS 1.1.5), paiements compris",
  ),
  files: [
    {
      path: OCDS_DATA.releases,
      ...json,
      title: words("Releases", "Publications"),
      conformsTo: PROFILES.ocds,
    },
    { path: OCDS_DATA.records, ...json, title: words("Records", "Dossiers"), conformsTo: PROFILES.ocds },
  ],
};

const disclosure: Planned = {
  key: "disclosure",
  title: words("Disclosure of contracts", "Divulgation des contrats"),
  about: words(
    "The programme’s contracts in the templates by which federal departments disclose theirs, to be confirmed by an officer",
    "Les contrats du programme dans les modèles par lesquels les ministères fédéraux divulguent les leurs, à confirmer par un agent",
  ),
  files: [
    {
      path: GC_DATA.yearly,
      ...csv,
      title: words("Contracts of $10,000 and under, by year", "Contrats de 10 000 $ et moins, par année"),
    },
    {
      path: GC_DATA.contracts,
      ...csv,
      title: words("Contracts over $10,000", "Contrats de plus de 10 000 $"),
    },
    { path: GC_DATA.report, ...json, title: words("What is to be confirmed", "Ce qui est à confirmer") },
  ],
};

/**
 * The days of which the records tell by now; undefined where there is none. That somebody corrected a word since is not among
 * them: it is what happened that dates the data, and not who wrote when.
 */
export function coverageOf(register: Register, now: Instant): Coverage | undefined {
  const BEGINNING = instantOf(0);
  let [first, last] = [now, BEGINNING];
  for (const opportunity of register.opportunities.values()) {
    const state = { opportunity, award: register.awards.get(opportunity.ref), catalogue: register };
    const points = turningPoints(state, BEGINNING, now);
    const latest = points.at(-1);
    if (latest === undefined) continue;
    if (opportunity.opensAt < first) first = opportunity.opensAt;
    if (latest > last) last = latest;
  }
  if (last === BEGINNING) return undefined;
  const zone = register.program.time_zone;
  return { first: dayAt(first < last ? first : last, zone), last: dayAt(last, zone) };
}
