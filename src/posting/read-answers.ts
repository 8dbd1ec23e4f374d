import type { Bilingual } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { quote } from "../problems/quote.ts";
import { answersSchema, type Answers } from "./answers.ts";

export type ReadAnswers =
  | { readonly kind: "answers"; readonly answers: Answers }
  | { readonly kind: "refused"; readonly why: Bilingual };

/** Reads answers from a file of JSON, as `npm run new -- --answers` takes it; says why where it cannot. */
export function readAnswers(json: string): ReadAnswers {
  let given: unknown;
  try {
    // Windows' own editor begins a file with this mark.
    given = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return refused({ en: "it is not JSON.", fr: "ce n’est pas du JSON." });
  }
  const read = answersSchema.safeParse(given);
  if (read.success) return { kind: "answers", answers: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.length ? quote(issue.path.map(String).join(".")) : "";
  if (issue?.code === "unrecognized_keys") return refused(unknownAnswer(where, issue.keys[0] ?? ""));
  return refused(
    where === ""
      ? { en: "it holds no named answers.", fr: "il ne contient pas de réponses nommées." }
      : {
          en: `“${where}” is not an answer of its kind; see docs/posting.md.`,
          fr: `« ${where} » n’est pas une réponse de ce genre ; voir docs/posting.md.`,
        },
  );
}

function unknownAnswer(where: string, name: string): Bilingual {
  const known = where === "" ? Object.keys(answersSchema.shape) : ["en", "fr"];
  const near = didYouMean(name, known);
  const full = where === "" ? quote(name) : `${where}.${quote(name)}`;
  return near === undefined
    ? {
        en: `there is no answer “${full}”; there are: ${known.join(", ")}.`,
        fr: `il n’y a pas de réponse « ${full} » ; il y a : ${known.join(", ")}.`,
      }
    : {
        en: `there is no answer “${full}”; did you mean “${near}”?`,
        fr: `il n’y a pas de réponse « ${full} » ; vouliez-vous écrire « ${near} » ?`,
      };
}

function refused(why: Bilingual): ReadAnswers {
  return { kind: "refused", why };
}
