import type { LocalText, Locale } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Messages } from "./en.ts";
import { MESSAGES } from "./messages.ts";

/** The words of the interface, in which a programme names three acts as its law does: “Certified for payment (section 34)”. */
export function messagesIn({ law = {} }: Pick<Program, "law">): Readonly<Record<Locale, Messages>> {
  return { en: named(MESSAGES.en, law, "en"), fr: named(MESSAGES.fr, law, "fr") };
}

function named(words: Messages, law: NonNullable<Program["law"]>, locale: Locale): Messages {
  const by = (act: LocalText | undefined, said: string): string => {
    const name = act?.[locale];
    return name === undefined ? said : `${said} (${name})`;
  };
  const { events, awaited, roles, post } = words;
  return {
    ...words,
    events: {
      ...events,
      certified: by(law.certify, events.certified),
      requisitioned: by(law.request, events.requisitioned),
    },
    awaited: {
      ...awaited,
      certified: by(law.certify, awaited.certified),
      requisitioned: by(law.request, awaited.requisitioned),
    },
    roles: { ...roles, certifier: by(law.certify, roles.certifier), finance: by(law.request, roles.finance) },
    post: { ...post, reserved: by(law.commit, post.reserved) },
  };
}
