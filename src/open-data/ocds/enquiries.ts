import type { Enquiry } from "./model.ts";
import { dayStarts } from "./moments.ts";
import type { Process } from "./process.ts";
import { words } from "./words.ts";

/** Questions and their answers (the enquiries extension); who asked is not recorded. */
export function enquiriesOf({ opportunity, zone, base, happened }: Process): readonly Enquiry[] {
  return (opportunity.questions ?? []).flatMap((question, index) => {
    if (!happened(question.asked)) return [];
    const isAnswered =
      question.answer !== undefined && (question.answered === undefined || happened(question.answered));
    return [
      {
        id: String(index + 1),
        date: dayStarts(question.asked, zone),
        ...words("description", question.question, base),
        ...(isAnswered ? words("answer", question.answer, base) : {}),
        dateAnswered: isAnswered && question.answered ? dayStarts(question.answered, zone) : undefined,
      },
    ];
  });
}
