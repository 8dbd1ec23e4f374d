/**
 * Spellings that the matching guidelines of SPDX take for one (Annex B, "varietal word spelling"), each by the form
 * that is kept.
 */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acknowledgement: "acknowledgment",
    acknowledgements: "acknowledgments",
    analogue: "analog",
    analyse: "analyze",
    artefact: "artifact",
    authorisation: "authorization",
    authorised: "authorized",
    calibre: "caliber",
    cancelled: "canceled",
    capitalisation: "capitalization",
    capitalisations: "capitalizations",
    catalogue: "catalog",
    categorise: "categorize",
    centre: "center",
    emphasised: "emphasized",
    favour: "favor",
    favourite: "favorite",
    fulfil: "fulfill",
    fulfilment: "fulfillment",
    initialise: "initialize",
    judgement: "judgment",
    labelling: "labeling",
    labour: "labor",
    licence: "license",
    licenced: "licensed",
    licences: "licenses",
    maximise: "maximize",
    modelled: "modeled",
    modelling: "modeling",
    offence: "offense",
    optimise: "optimize",
    organisation: "organization",
    organise: "organize",
    practise: "practice",
    programme: "program",
    realise: "realize",
    recognise: "recognize",
    signalling: "signaling",
    utilisation: "utilization",
    whilst: "while",
    wilful: "willful",
    wilfull: "willful",
  }),
);

/** Two words that are one, by what the first must be. */
const JOINED: ReadonlyMap<string, RegExp> = new Map([
  ["sub", /^licen[cs]/],
  ["per", /^cent$/],
]);

/** The form of a word that is compared. */
export function spelt(word: string, before: string | undefined): string {
  const same = SAME_WORD.get(word) ?? word;
  // The guidelines take "copyright owner" for "copyright holder".
  return before === "copyright" && /^owners?$/.test(same) ? same.replace("owner", "holder") : same;
}

/** Whether a word is one with the word before it: "sub license", "per cent". */
export function isJoined(before: string | undefined, word: string): boolean {
  return before !== undefined && (JOINED.get(before)?.test(word) ?? false);
}
