import { z } from "zod";
import { readYaml } from "../content/yaml.ts";
import { isLicenceExpression } from "./licence-expression.ts";

/** Longer than the standard’s longest texts in many languages. */
const MOST_CHARACTERS = 65_536;

const words = z.string().refine((text) => text.trim() !== "");
const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);
/** The standard counts characters, and YAML leaves a line break at the end of a folded text. */
const between = (least: number, most: number) =>
  words.refine((text) => {
    const length = [...text.trim()].length;
    return length >= least && length <= most;
  });
const url = z.string().refine((text) => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) && URL.canParse(text));
const webPage = url.refine((text) => /^https?:/i.test(text));
const date = z.iso.date();
const flag = z.enum(["true", "false"]);
const mailbox = z.string().refine((text) => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text));
const country = z.string().regex(/^(?:[a-z]{2}|[A-Z]{2})$/);
/** BCP 47, as far as a language, a script and a region have a shape. */
const language = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i);

const description = z.looseObject({
  localisedName: words.optional(),
  genericName: between(1, 35).optional(),
  shortDescription: between(1, 150),
  longDescription: between(150, 10_000).optional(),
  documentation: webPage.optional(),
  apiDocumentation: webPage.optional(),
  features: z.array(words).optional(),
  screenshots: z.array(words).optional(),
  videos: z.array(webPage).optional(),
  awards: z.array(words).optional(),
});

const maintenance = z
  .looseObject({
    type: z.enum(["internal", "contract", "community", "none"]),
    contractors: list(
      z.looseObject({ name: words, until: date, email: mailbox.optional(), website: webPage.optional() }),
    ).optional(),
    contacts: list(
      z.looseObject({ name: words, email: mailbox.optional(), phone: words.optional() }),
    ).optional(),
  })
  .refine(({ type, contractors, contacts }) => {
    if (type === "contract") return contractors !== undefined;
    return type === "none" || contacts !== undefined;
  });

const dependencies = z.array(z.looseObject({ name: words, optional: flag.optional() })).optional();

/**
 * What the standard demands ("The Standard (core)", version 0.x). Keys that it does not know are
 * allowed, as it allows sections of countries; whether a category or a scope is on its lists, which grow, is not asked.
 */
const publiccode = z.looseObject({
  publiccodeYmlVersion: z.string().regex(/^0(?:\.\d+){0,2}$/),
  name: words,
  url,
  landingURL: webPage.optional(),
  isBasedOn: z.union([url, list(url)]).optional(),
  softwareVersion: words.optional(),
  releaseDate: date.optional(),
  logo: words.optional(),
  platforms: list(words),
  categories: z.array(words).optional(),
  usedBy: z.array(words).optional(),
  roadmap: webPage.optional(),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.enum([
    ...(["mobile", "iot", "desktop", "web", "backend", "other"] as const).map(
      (kind) => `standalone/${kind}` as const,
    ),
    "addon",
    "library",
    "configurationFiles",
  ]),
  intendedAudience: z
    .looseObject({
      scope: z.array(words).optional(),
      countries: z.array(country).optional(),
      unsupportedCountries: z.array(country).optional(),
    })
    .optional(),
  description: z.record(language, description).refine((languages) => {
    const each = Object.values(languages);
    // Both are mandatory for at least one language.
    return (
      each.some(({ longDescription }) => longDescription !== undefined) &&
      each.some(({ features }) => features !== undefined && features.length > 0)
    );
  }),
  legal: z.looseObject({ license: z.string().refine(isLicenceExpression) }),
  maintenance,
  localisation: z.looseObject({ localisationReady: flag, availableLanguages: list(language) }),
  dependsOn: z
    .looseObject({ open: dependencies, proprietary: dependencies, hardware: dependencies })
    .optional(),
});

/** Whether the text of a publiccode.yml is valid, as its standard says. Never throws, whatever the text. */
export function isPubliccode(text: string): boolean {
  if (text.length > MOST_CHARACTERS) return false;
  const { value, faults } = readYaml(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  return faults.length === 0 && publiccode.safeParse(value).success;
}
