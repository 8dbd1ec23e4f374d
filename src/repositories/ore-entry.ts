import { z } from "zod";
import { writeYaml, type PlainFields } from "../content/write-record.ts";
import * as f from "../model/fields.ts";
import type { Bilingual } from "../model/locale.ts";
import { comment, inBoth, MADE_UP, type ListedCode } from "./listed-code.ts";

const words = z.strictObject({ en: f.text, fr: f.text });

/** One release of a file of the Open Resource Exchange (`_data/code/…`, schema version 1.0), in the order of its schema. */
const RELEASE = z.strictObject({
  contact: z.strictObject({ email: f.mailbox, name: f.text.optional() }),
  date: z.strictObject({ created: f.text, metadataLastUpdated: f.text }),
  description: z.strictObject({ whatItDoes: words }),
  category: f.text,
  name: words,
  licences: z.array(z.strictObject({ URL: words, spdxID: f.text })),
  repositoryURL: words,
  tags: z.strictObject({ en: z.array(f.text), fr: z.array(f.text) }),
  homepageURL: words,
  team: words.optional(),
});

/** What code without skills is tagged with, for a release has at least one tag. */
const OPEN_SOURCE = { en: "open source", fr: "logiciel libre" };

/**
 * The entry of delivered code in Canada's Open Resource Exchange, ready to be added to the releases of its
 * administration's file; undefined in a programme that does not list there, or without a mailbox, which it must have.
 * @param page where the public can read of the purchase, in each language
 */
export function oreEntry(code: ListedCode, page: Bilingual): string | undefined {
  const { inventory } = code.program.repositories ?? {};
  const { mailbox: email, team, opportunity } = code;
  if (!inventory || email === undefined) return undefined;
  const tags = code.skills.length === 0 ? [OPEN_SOURCE] : code.skills.map(({ name }) => inBoth(name));
  const licence = `https://spdx.org/licenses/${code.licence}.html`;
  const release: PlainFields = {
    contact: { email, ...(team && { name: inBoth(team.name).en }) },
    date: { created: code.released, metadataLastUpdated: code.updated },
    description: { whatItDoes: inBoth(opportunity.summary ?? opportunity.title) },
    category: inventory.category,
    name: inBoth(opportunity.title),
    licences: [{ URL: { en: licence, fr: licence }, spdxID: code.licence }],
    repositoryURL: { en: code.repository, fr: code.repository },
    tags: { en: tags.map(({ en }) => en), fr: tags.map(({ fr }) => fr) },
    homepageURL: { en: page.en, fr: page.fr },
    ...(team && { team: inBoth(team.name) }),
  };
  return `${comment(placeOf(inventory.administration))}${code.award.demonstration === true ? comment(MADE_UP) : ""}${asItem(writeYaml(RELEASE, release))}`;
}

function placeOf(administration: string): Bilingual {
  return {
    en: `Add to the releases of ${administration}.yml in the Open Resource Exchange, and check the category.`,
    fr: `À ajouter aux releases de ${administration}.yml dans l’Échange de ressources ouvert\u00a0; vérifiez la catégorie.`,
  };
}

/** A mapping as one item of the list `releases`, with the indent of those files. */
function asItem(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, "    ").replace(/^ {4}/, "  - ");
}
