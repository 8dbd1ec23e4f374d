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

/** One word that is two: "sublicense", "percent". */
const TWO = /^(sub|per)(licen[cs]\w*|cent)$/;

/** The form of a word that is compared, which may be two words. */
export function spelt(word: string, before: string | undefined): readonly string[] {
  const [, first, second] = TWO.exec(word) ?? [];
  if (first !== undefined && second !== undefined) return [first, SAME_WORD.get(second) ?? second];
  const same = SAME_WORD.get(word) ?? (word.includes("ß") ? word.replaceAll("ß", "ss") : word);
  // The guidelines take "copyright owner" for "copyright holder".
  return [before === "copyright" && /^owners?$/.test(same) ? same.replace("owner", "holder") : same];
}
