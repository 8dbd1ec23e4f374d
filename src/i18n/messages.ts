import type { Locale } from "../model/locale.ts";
import { en, type Messages } from "./en.ts";
import { fr } from "./fr.ts";

/** The words of the interface, by language. */
export const MESSAGES: Record<Locale, Messages> = { en, fr };
