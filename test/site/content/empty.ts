import { everything } from "./everything.ts";
import type { Content } from "./write-folder.ts";

/** The day before the first record. */
export const empty: Content = {
  program: {
    ...everything.program,
    name: { en: "Programme of nothing", fr: "Programme de rien" },
    url: "https://empty.example.org/",
    languages: ["en", "fr"],
    payments: undefined,
    notice: undefined,
    purpose: undefined,
    source: undefined,
    contact: undefined,
  },
  opportunities: {},
  awards: {},
};
