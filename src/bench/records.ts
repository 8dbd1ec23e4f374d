import { awardText } from "./award.ts";
import { firstYear, holidaysFrom } from "./calendar.ts";
import { ledgerFiles } from "./ledger.ts";
import { opportunityText } from "./opportunity.ts";
import { programmeFiles } from "./programme.ts";
import { purchaseAt } from "./purchase.ts";

/** A file of a content folder, not yet written. */
export interface MadeFile {
  /** From the content folder, with "/". */
  readonly path: string;
  readonly text: string;
}

/** A ref's year has two free digits and its number three; far beyond what a programme of this kind will ever have. */
export const MOST_RECORDS = 20_000;

/**
 * Makes the files of a content folder: a programme, and as many opportunities as asked for, each with an award and a
 * ledger of 6 to 8 events. The same number gives the same bytes. They come one by one, for all at once are 60 MB.
 */
export function* makeRecords(records: number): Generator<MadeFile> {
  const holidays = holidaysFrom(firstYear(records));
  yield* programmeFiles(holidays);
  for (let index = 0; index < records; index += 1) {
    const purchase = purchaseAt(index, records, holidays);
    yield { path: `opportunities/${purchase.ref}.md`, text: opportunityText(purchase, holidays) };
    yield { path: `awards/${purchase.ref}/award.md`, text: awardText(purchase) };
    yield* ledgerFiles(purchase, holidays);
  }
}
