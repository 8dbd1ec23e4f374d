import type { Bilingual } from "../model/locale.ts";

/** The parts of an opportunity's text, as the pilot's template has them, in their order. */
export const SECTIONS = [
  { name: "background", heading: { en: "Background", fr: "Contexte" } },
  { name: "need", heading: { en: "What we need", fr: "Ce qu’il nous faut" } },
  { name: "criteria", heading: { en: "Acceptance criteria", fr: "Critères d’acceptation" } },
] as const satisfies readonly { readonly name: string; readonly heading: Bilingual }[];

export type SectionName = (typeof SECTIONS)[number]["name"];
