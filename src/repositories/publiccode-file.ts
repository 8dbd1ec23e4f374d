import { z } from "zod";
import { writeYaml, type PlainFields } from "../content/write-record.ts";
import * as f from "../model/fields.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import { comment, MADE_UP, wordsIn, type ListedCode } from "./listed-code.ts";

/** The longest short description that the standard allows, in characters. */
const SHORT = 150;
/** The longest long one. */
const LONG = 10_000;

const description = z.strictObject({
  localisedName: f.text,
  shortDescription: f.text,
  longDescription: f.text,
  features: z.array(f.text),
});

/** The parts of publiccode.yml 0 that a record knows, in the order of the standard's own example. */
const SCHEMA = z.strictObject({
  publiccodeYmlVersion: f.text,
  name: f.text,
  url: f.address,
  releaseDate: f.date,
  platforms: z.array(f.text),
  developmentStatus: f.text,
  softwareType: f.text,
  description: z.strictObject({ en: description.optional(), fr: description.optional() }),
  legal: z.strictObject({ license: f.text }),
  maintenance: z.strictObject({
    type: f.text,
    contacts: z.array(z.strictObject({ name: f.text, email: f.mailbox.optional() })),
  }),
  localisation: z.strictObject({ localisationReady: f.flag, availableLanguages: z.array(f.text) }),
});

const CHECK: Bilingual = {
  en: "Made from a public record. Check platforms, softwareType, maintenance and localisation, which records do not know.",
  fr: "Fait à partir d’une fiche publique. Vérifiez platforms, softwareType, maintenance et localisation, que les fiches ignorent.",
};

/**
 * A publiccode.yml for delivered code, ready to be copied into its repository.
 * @param page where the public can read of the purchase, in each language
 */
export function publiccodeFile(code: ListedCode, page: Bilingual): string {
  const { opportunity, award, program, team, mailbox } = code;
  const name = wordsIn(team?.name ?? program.department, "en");
  const fields: PlainFields = {
    publiccodeYmlVersion: "0",
    name: wordsIn(opportunity.title, "en"),
    url: code.repository,
    releaseDate: code.released,
    platforms: ["web"],
    developmentStatus: award.ledger.some(({ event }) => event === "accepted") ? "beta" : "development",
    softwareType: "standalone/other",
    description: Object.fromEntries(
      program.languages.map((locale) => [locale, descriptionIn(code, page, locale)]),
    ),
    legal: { license: code.licence },
    maintenance: {
      type: "internal",
      contacts: [mailbox === undefined ? { name } : { name, email: mailbox }],
    },
    localisation: { localisationReady: "false", availableLanguages: program.languages },
  };
  const head = `${comment(CHECK)}${award.demonstration === true ? comment(MADE_UP) : ""}`;
  return `${head}${writeYaml(SCHEMA, fields)}`;
}

function descriptionIn(code: ListedCode, page: Bilingual, locale: Locale): PlainFields {
  const name = wordsIn(code.opportunity.title, locale);
  const summary = wordsIn(code.opportunity.summary, locale) || name;
  const origin = BOUGHT[locale](wordsIn(code.program.department, locale), page[locale]);
  return {
    localisedName: name,
    shortDescription: shortOf(summary, name),
    // What was asked for in all detail is the purchase, and not the software.
    longDescription: [shortened(summary, LONG - origin.length - 2), origin].join("\n\n"),
    features: [name],
  };
}

/** The summary, or its first sentence; the name where both are too long. */
function shortOf(summary: string, name: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(summary)?.[0] ?? summary;
  const fitting = [summary, sentence].find((text) => [...text].length <= SHORT);
  return shortened(fitting ?? name, SHORT);
}

/** With its share of the 150 characters that a long description has at least. */
const BOUGHT: Record<Locale, (department: string, page: string) => string> = {
  en: (department, page) =>
    `This software was bought in the open by ${department}, as one small purchase. What was asked for, who delivered it, what was paid and how the delivery was confirmed is public: ${page}`,
  fr: (department, page) =>
    `Ce logiciel a été acheté au grand jour par ${department}, en un seul petit achat. Ce qui a été demandé, qui l’a livré, ce qui a été payé et comment la livraison a été confirmée, tout est public\u00a0: ${page}`,
};

/** By characters, or half of one might be left. */
function shortened(text: string, most: number): string {
  const characters = [...text.replace(/[^\S\n]+/g, " ").trim()];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : characters.join("");
}
