import type { ProposedEvent } from "../next-event.ts";

/** The headings of the issue form, in its order, and the field that stands under each. */
export const FORM = {
  ref: "Award · Contrat",
  event: "What happened · Ce qui s’est passé",
  date: "Day · Jour",
  amount: "Amount with taxes · Montant avec taxes",
  evidence: "SHA-256 of the paper · Empreinte SHA-256 de la pièce",
  until: "New day of delivery · Nouvelle date de livraison",
  noteEn: "Note in English · Note en anglais",
  noteFr: "Note in French · Note en français",
} as const;

type Field = keyof typeof FORM;

/** An event as a form or inputs tell it, before it is known who acts. */
export interface Written extends Omit<ProposedEvent, "actor"> {
  readonly ref: string;
}

/** What the host writes where nothing was filled in. */
const NOTHING = "_No response_";

/** Between the word that the machine reads and the words that people read, in the list of events. */
const DASH = " – ";

/** Whether a text looks as though it came from the form. */
export function looksLikeForm(body: string): boolean {
  return lines(body)[0] === `### ${FORM.ref}`;
}

/** Reads the body of an issue that was made with the form; undefined where its headings are not those of the form. */
export function readForm(body: string): Written | undefined {
  const found: { readonly heading: string; readonly text: string[] }[] = [];
  for (const line of lines(body)) {
    const heading = /^### (.*)$/.exec(line)?.[1];
    if (heading !== undefined) found.push({ heading, text: [] });
    else if (found.length > 0) found.at(-1)?.text.push(line);
    else if (line.trim() !== "") return undefined;
  }
  const names: readonly string[] = found.map(({ heading }) => heading);
  if (names.join("\n") !== Object.values(FORM).join("\n")) return undefined;
  const value = (field: Field): string => {
    const text =
      found
        .find(({ heading }) => heading === FORM[field])
        ?.text.join("\n")
        .trim() ?? "";
    return text === NOTHING ? "" : text;
  };
  return {
    ref: value("ref"),
    event: value("event").split(DASH)[0] ?? "",
    date: value("date"),
    amount: value("amount"),
    evidence: value("evidence"),
    until: value("until"),
    note: noteOf(value("noteEn"), value("noteFr")),
  };
}

/** A note in the languages in which there is one. */
export function noteOf(en: string, fr: string): Written["note"] {
  if (en === "" && fr === "") return undefined;
  return { en: en === "" ? undefined : en, fr: fr === "" ? undefined : fr };
}

function lines(body: string): string[] {
  return body.replaceAll("\r\n", "\n").split("\n");
}
