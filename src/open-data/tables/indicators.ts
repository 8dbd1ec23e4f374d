import { frenchMessage } from "../../i18n/typography.ts";
import { recordOf, type Ref } from "../../model/ref.ts";
import type { Problem } from "../../problems/problem.ts";
import { tableOf, type Judged } from "./table.ts";

/** A question that the records raise: worth asking, never a finding. */
interface Question {
  /** From 1. */
  readonly number: number;
  readonly problem: Problem;
  /** The record at which it is told; undefined for one of the programme's own lists. */
  readonly ref: Ref | undefined;
  readonly demonstration: boolean | undefined;
}

/** Where the rows come from: the warnings and signals of the guardrails, in the order of the check. */
function* rows({ register, problems }: Judged): Generator<Question> {
  const questions = problems.filter(({ level }) => level !== "error");
  for (const [index, problem] of questions.entries()) {
    const ref = recordOf(problem.file);
    const record = ref && register.opportunities.get(ref);
    yield {
      number: index + 1,
      problem,
      ref: record?.ref,
      demonstration: record ? record.demonstration === true : undefined,
    };
  }
}

export const indicators = tableOf<Question>({
  name: "indicators",
  title: { en: "Indicators", fr: "Indicateurs" },
  about: {
    en: "A row for each question that the records raise: worth asking, never a finding",
    fr: "Une ligne pour chaque question que soulèvent les fiches : elle mérite d’être posée et n’accuse personne",
  },
  primaryKey: ["number"],
  foreignKeys: [{ fields: ["ref"], table: "opportunities", reference: ["ref"] }],
  columns: [
    {
      name: "number",
      type: "integer",
      about: {
        en: "The row’s number, the gravest first",
        fr: "Le numéro de la ligne, la plus grave d’abord",
      },
      required: true,
      unique: true,
      value: ({ number }) => number,
    },
    {
      name: "rule",
      type: "string",
      about: { en: "The guardrail that asks", fr: "Le garde-fou qui pose la question" },
      required: true,
      value: ({ problem }) => problem.rule,
    },
    {
      name: "level",
      type: "string",
      values: ["warning", "signal"],
      about: {
        en: "warning: somebody should look; signal: a question for the public",
        fr: "warning : quelqu’un devrait regarder; signal : une question pour le public",
      },
      required: true,
      value: ({ problem }) => problem.level,
    },
    {
      name: "ref",
      type: "string",
      about: {
        en: "The record at which it is told; empty for the programme’s own lists",
        fr: "La fiche à laquelle la question est posée; vide pour les listes du programme",
      },
      value: ({ ref }) => ref,
    },
    {
      name: "demonstration",
      type: "boolean",
      about: {
        en: "true where that record is made up: leave it out of every sum",
        fr: "true si cette fiche est inventée : ne la comptez dans aucune somme",
      },
      value: ({ demonstration }) => demonstration,
    },
    {
      name: "file",
      type: "string",
      about: { en: "The record’s file", fr: "Le fichier de la fiche" },
      required: true,
      value: ({ problem }) => problem.file,
    },
    {
      name: "field",
      type: "string",
      about: { en: "The field; empty for the whole file", fr: "Le champ; vide pour tout le fichier" },
      value: ({ problem }) => (problem.path === "" ? undefined : problem.path),
    },
    {
      name: "question.en",
      type: "string",
      about: { en: "The question, in English", fr: "La question, en anglais" },
      required: true,
      value: ({ problem }) => problem.message.en,
    },
    {
      name: "question.fr",
      type: "string",
      about: { en: "The question, in French", fr: "La question, en français" },
      required: true,
      value: ({ problem }) => frenchMessage(problem.message.fr),
    },
  ],
  rows,
});
