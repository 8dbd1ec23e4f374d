import { describe, expect, it } from "vitest";
import { expectOnly, goodRecords, OPEN, problemsOf, PROGRAM, swap } from "../register/memory-folder.ts";

const rule = "MA-105";
const TITLE = "Accessible date picker for benefit forms";
const TITRE = "Sélecteur de date accessible pour les formulaires de prestations";
const SUMMARY = "A small component that people can use by keyboard and screen reader.";

describe("MA-105: short title and summary", () => {
  it.each([
    ["a title of exactly 100 characters", TITLE, "a".repeat(100)],
    ["a title of 100 characters beyond the first plane", TITLE, "😀".repeat(100)],
    ["a French title of 100 characters with accents", TITRE, "é".repeat(100)],
    ["a summary of exactly 500 characters", SUMMARY, "a".repeat(500)],
  ])("lets %s pass", (_, from, to) => {
    expectOnly(goodRecords({ [OPEN]: swap(from, to) }));
  });

  it.each([
    ["a title of 101 characters", TITLE, "a".repeat(101), "title.en"],
    ["a French title of 101 characters", TITRE, "é".repeat(101), "title.fr"],
    ["a summary of 501 characters", SUMMARY, "a".repeat(501), "summary.en"],
  ])("refuses %s", (_, from, to, path) => {
    expectOnly(goodRecords({ [OPEN]: swap(from, to) }), { rule, file: OPEN, at: to, path });
  });

  it("says how long it is, how long it may be, and by how much to shorten it", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: swap(TITRE, "é".repeat(120)) }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "The title has 120 characters; at most 100 fit.",
        fr: "Le titre compte 120 caractères ; le maximum est de 100.",
      },
      { en: "Shorten it by 20.", fr: "Raccourcissez-le de 20." },
    ]);
  });

  it("takes the lengths from the programme", () => {
    const change = swap("lengths: { title: 100,", "lengths: { title: 120,");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: swap(TITLE, "a".repeat(120)) }));
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: swap(TITLE, "a".repeat(121)) }), {
      rule,
      file: OPEN,
      at: "a".repeat(121),
      path: "title.en",
    });
  });
});
