import { EVENT_KINDS } from "../../model/event.ts";
import { keepsSteps, type Guard } from "../context.ts";
import { TRANSITIONS } from "../transitions.ts";
import { missingBeforePayment } from "./before-payment.ts";
import { STAGE_WORDS } from "./stage-words.ts";

/** An event comes from a stage that the machine allows. */
export const order: Guard = ({ event: { event }, context }, state) => {
  const { from, guards } = TRANSITIONS[event];
  if (!keepsSteps(context) || from.includes(state.stage)) return [];
  // That a payment comes too early is told by the rule on payments, which says what is missing.
  if (guards.includes("before-payment") && missingBeforePayment(state).length > 0) return [];
  const next = EVENT_KINDS.filter((kind) => TRANSITIONS[kind].from.includes(state.stage));
  const [here, there] = [STAGE_WORDS[state.stage], from.map((stage) => STAGE_WORDS[stage])];
  return [
    {
      field: ["event"],
      message: {
        en: `“${event}” cannot come here: the award is ${here.en}, and this event wants it to be ${oneOf(
          there.map(({ en }) => en),
          "or",
        )}.`,
        fr: `« ${event} » ne peut pas venir ici : le contrat est ${here.fr}, et cet événement veut qu’il soit ${oneOf(
          there.map(({ fr }) => fr),
          "ou",
        )}.`,
      },
      tip:
        next.length === 0
          ? {
              en: "Nothing more is recorded once an award has ended.",
              fr: "Plus rien ne s’inscrit une fois qu’un contrat a pris fin.",
            }
          : {
              en: `Record first what is missing. What can come now: ${next.join(", ")}.`,
              fr: `Inscrivez d’abord ce qui manque. Ce qui peut venir maintenant : ${next.join(", ")}.`,
            },
    },
  ];
};

function oneOf(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
}
