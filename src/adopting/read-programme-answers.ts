import type { Bilingual } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { quote } from "../problems/quote.ts";
import { programmeAnswersSchema, type ProgrammeAnswers } from "./answers.ts";

export type ReadProgrammeAnswers =
  | { readonly kind: "answers"; readonly answers: ProgrammeAnswers }
  | { readonly kind: "refused"; readonly why: Bilingual };

/** Reads the answers for a programme from a file of JSON; says why where it cannot. */
export function readProgrammeAnswers(json: string): ReadProgrammeAnswers {
  let given: unknown;
  try {
    // Windows' own editor begins a file with this mark.
    given = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "refused", why: { en: "it is not JSON.", fr: "ce n’est pas du JSON." } };
  }
  const read = programmeAnswersSchema.safeParse(given);
  if (read.success) return { kind: "answers", answers: read.data };
  const [issue] = read.error.issues;
  const where = quote((issue?.path ?? []).map(String).join("."));
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  if (unknown !== undefined) return { kind: "refused", why: unknownAnswer(where, unknown) };
  return {
    kind: "refused",
    why:
      where === ""
        ? { en: "it holds no named answers.", fr: "il ne contient pas de réponses nommées." }
        : {
            en: `“${where}” is not an answer of its kind; see docs/adopting.md.`,
            fr: `« ${where} » n’est pas une réponse de ce genre ; voir docs/adopting.md.`,
          },
  };
}

function unknownAnswer(where: string, name: string): Bilingual {
  const full = where === "" ? quote(name) : `${where}.${quote(name)}`;
  const near = where === "" ? didYouMean(name, Object.keys(programmeAnswersSchema.shape)) : undefined;
  return near === undefined
    ? {
        en: `there is no answer “${full}”; see docs/adopting.md.`,
        fr: `il n’y a pas de réponse « ${full} » ; voir docs/adopting.md.`,
      }
    : {
        en: `there is no answer “${full}”; did you mean “${near}”?`,
        fr: `il n’y a pas de réponse « ${full} » ; vouliez-vous écrire « ${near} » ?`,
      };
}
