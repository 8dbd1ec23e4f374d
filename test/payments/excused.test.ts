import { describe, expect, it } from "vitest";
import { toldStandings, toldSteps } from "../../src/payments/excused.ts";
import { EXCEPTIONS, NOW } from "../register/memory-folder.ts";
import { folded, REF, registerWith, upTo, type Line } from "./support/ledger.ts";

/** A contract whose ledger begins with its end, which may not come there. */
const ENDED: readonly Line[] = [{ event: "terminated" }];

const exception = (rule: string, ends = "2031-12-31") => ({
  [EXCEPTIONS]: `- { rule: ${rule}, record: ${REF}, reason: { en: Old, fr: Ancien }, approved_by: { en: A, fr: A }, ends: ${ends} }\n`,
});

function told(lines: readonly Line[], changes: Readonly<Record<string, string>> = {}) {
  const register = registerWith(lines, changes);
  const [standing] = toldStandings(register, NOW);
  return { standing, steps: toldSteps(folded(lines, changes), register, NOW) };
}

describe("a ledger that is excused from a rule", () => {
  it("has ended where its end is recorded, and nobody is waited for", () => {
    const { standing, steps } = told(ENDED, exception("MA-601"));
    expect(standing).toMatchObject({ faults: [], wait: undefined, state: { stage: "terminated" } });
    expect(steps).toMatchObject([{ refused: false, excused: true, faults: [] }]);
  });

  it.each([
    ["there is no exception", {}],
    ["it has ended", exception("MA-601", "2027-01-19")],
    ["it is of another rule", exception("MA-604")],
  ])("is told as it counts where %s", (_, changes) => {
    const { standing, steps } = told(ENDED, changes);
    expect(standing).toMatchObject({
      faults: [{ rule: "MA-601" }],
      wait: { for: "committed" },
      state: { stage: "awarded" },
    });
    expect(steps).toMatchObject([{ refused: true, excused: false }]);
  });

  it("owes no interest as long as a refused event may be the payment", () => {
    const lines = upTo("invoiced");
    expect(told(lines).standing?.interest).toMatchObject({ daysLate: 154 });
    const { standing } = told([...lines, { event: "paid" }]);
    expect(standing).toMatchObject({ interest: undefined, wait: { for: "certified" } });
  });

  it("is never paid by an exception: only an end is believed", () => {
    const lines: readonly Line[] = [...upTo("accepted"), { event: "paid" }];
    const { standing } = told(lines, exception("MA-602"));
    expect(standing).toMatchObject({ state: { stage: "accepted" }, daysToPay: undefined });
  });
});
