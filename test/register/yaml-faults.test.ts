import { describe, expect, it } from "vitest";
import { FRONT_MATTER_FAULTS, saidOfFault, YAML_FAULTS } from "../../src/register/yaml-faults.ts";
import { faultsOfMessage } from "../i18n/french-faults.ts";

describe("what is said of a fault of YAML", () => {
  const said = Object.entries({ ...YAML_FAULTS, ...FRONT_MATTER_FAULTS });

  it.each(said)("is said in both languages, with what to do: %s", (_, { message, tip }) => {
    for (const { en, fr } of [message, tip]) {
      expect([en.length > 10, fr.length > 10, en === fr]).toEqual([true, true, false]);
      expect(faultsOfMessage(fr)).toEqual([]);
    }
  });

  it("differs from fault to fault", () => {
    expect(new Set(said.map(([, { message }]) => message.en)).size).toBe(said.length);
    expect(new Set(said.map(([, { message }]) => message.fr)).size).toBe(said.length);
  });

  it.each([
    ["a: 1\nprice: 2\nprice: 3\n", 14, "price"],
    ['"a b" : 1\n"a b" : 2\n', 10, "a b"],
    ["\u001b[31m: 1\n", 0, "\ufffd[31m"],
  ])("names the field that is written twice: %j", (yaml, offset, name) => {
    const { message } = saidOfFault({ kind: "duplicate-key", offset }, yaml);
    expect(message).toEqual({
      en: `The field “${name}” is written twice.`,
      fr: `Le champ « ${name} » est écrit deux fois.`,
    });
  });

  it("has none of the parser's own words", () => {
    const words = said.flatMap(([, { message, tip }]) => [message.en, tip.en]).join(" ");
    expect(words).not.toMatch(/implicit|scalar|flow|block|token|node|document|parse/i);
  });
});
