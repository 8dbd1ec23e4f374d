import "../client/without-eval.ts";
import type { Locale } from "../model/locale.ts";
import { startForm } from "./start.ts";

const locale: Locale = document.documentElement.lang.startsWith("fr") ? "fr" : "en";
void startForm(document, locale);
