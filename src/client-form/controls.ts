import { answersSchema, type AnswerName, type Answers } from "../posting/answers.ts";
import type { AnswerPlace } from "../posting/place-problem.ts";

/** What the controls of the form hold, by their names: `title.en`, `price`, `skills`. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== "",
  );
}

const isCheckbox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && control.type === "checkbox";

export function readValues(form: HTMLFormElement): Values {
  const values: Record<string, string | string[]> = {};
  for (const control of controlsOf(form)) {
    if (isCheckbox(control)) {
      const chosen = values[control.name];
      const before = Array.isArray(chosen) ? chosen : [];
      values[control.name] = control.checked ? [...before, control.value] : before;
    } else values[control.name] = control.value;
  }
  return values;
}

/** Fills controls; one that the values do not name stays as it is. */
export function fillValues(form: HTMLFormElement, values: Values): void {
  for (const control of controlsOf(form)) {
    const value = Object.hasOwn(values, control.name) ? values[control.name] : undefined;
    if (value === undefined) continue;
    if (isCheckbox(control)) control.checked = Array.isArray(value) && value.includes(control.value);
    else if (typeof value === "string") control.value = value;
  }
}

/** The answers that values give. */
export function answersFrom(values: Values): Answers {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [answer = "", locale] = name.split(".");
    given[answer] = locale ? { ...(given[answer] as object | undefined), [locale]: value } : value;
  }
  return answersSchema.parse(given);
}

/** The names of the controls of an answer: one, or one in each language. */
export function namesOf(form: HTMLFormElement, { answer, locale }: AnswerPlace): string[] {
  const names = new Set(controlsOf(form).map(({ name }) => name));
  const exact = locale ? `${answer}.${locale}` : answer;
  if (names.has(exact)) return [exact];
  return [...names].filter((name) => name.startsWith(`${answer satisfies AnswerName}.`));
}

/** The id of what a link leads to, and what messages belong to: the control, or the group of its boxes. */
export function idOf(name: string): string {
  return `answer-${name.replace(".", "-")}`;
}
