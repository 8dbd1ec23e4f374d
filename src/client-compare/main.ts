import "../client/without-eval.ts";
import type { Locale } from "../model/locale.ts";
import { startComparing } from "./start.ts";

const locale: Locale = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
startComparing(document, locale);
