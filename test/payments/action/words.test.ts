import { describe, expect, it } from "vitest";
import { waitReminder } from "../../../src/payments/action/words/reminders.ts";
import { statusComment } from "../../../src/payments/action/words/status.ts";
import { waitWords } from "../../../src/payments/command/wait-words.ts";
import { toldStandings } from "../../../src/payments/excused.ts";
import type { Standing } from "../../../src/payments/standing.ts";
import { NOW } from "../../register/memory-folder.ts";
import { registerWith, upTo, type Line } from "../support/ledger.ts";

function standingOf(lines: readonly Line[]): { standing: Standing; comment: string; reminder: string } {
  const register = registerWith(lines);
  const [standing] = toldStandings(register, NOW) as [Standing];
  if (!standing.wait) throw new Error("it waits for nothing");
  return {
    standing,
    comment: statusComment(standing, register, []),
    reminder: waitReminder("<!-- -->", standing.wait),
  };
}

describe("what an award waits for, and on whom", () => {
  it.each<[what: string, lines: readonly Line[], en: [string, string], fr: [string, string]]>([
    [
      "certification",
      upTo("invoiced"),
      ["the certification", "the certifier"],
      ["l’attestation", "la personne qui atteste"],
    ],
    [
      "payment",
      upTo("requisitioned"),
      ["the payment", "the payment office"],
      ["le paiement", "le service payeur"],
    ],
    [
      "the end of a dispute",
      [...upTo("invoiced"), { event: "disputed" }],
      ["the dispute to be settled", "the team"],
      ["le règlement du différend", "l’équipe"],
    ],
  ])("is said in the same words everywhere: %s", (_, lines, [whatEn, onEn], [whatFr, onFr]) => {
    const { standing, comment, reminder } = standingOf(lines);
    expect(comment).toContain(`It waits for ${whatEn}; it is up to ${onEn}.`);
    expect(comment).toContain(`Il attend ${whatFr}; c’est à faire par ${onFr}.`);
    expect(reminder).toContain(`Reminder for ${onEn}: the contract waits for ${whatEn}.`);
    expect(reminder).toContain(`À faire par ${onFr}\u00a0: le contrat attend ${whatFr}.`);
    const said = standing.wait && waitWords(standing.wait);
    expect(said?.en).toContain(whatEn);
    expect(said?.en).toContain(onEn);
    expect(said?.fr).toContain(whatFr);
    expect(said?.fr).toContain(onFr);
  });
});
