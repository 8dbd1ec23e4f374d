import { describe, expect, it } from "vitest";
import { loadLedgers, unreadable } from "../../../src/payments/command/load-ledgers.ts";
import { toldStandings } from "../../../src/payments/excused.ts";
import { AWARD, AWARDED, memoryFolder, NOW, OPEN, type Files } from "../../register/memory-folder.ts";
import { recordsWith, registerWith, SMOOTH, upTo } from "../support/ledger.ts";

function load(files: Files) {
  const read: string[] = [];
  const folder = memoryFolder(files);
  const loaded = loadLedgers(
    {
      ...folder,
      read: (file, most) => {
        read.push(file);
        return folder.read(file, most);
      },
    },
    NOW,
  );
  if (loaded.kind !== "register") throw new Error("no programme");
  return { register: loaded.register, read };
}

describe("the ledgers alone", () => {
  it.each(SMOOTH.map(({ event }) => event))("stand after “%s” as with all records", (event) => {
    const lines = upTo(event);
    const all = toldStandings(registerWith(lines), NOW);
    const some = toldStandings(load(recordsWith(lines)).register, NOW);
    const plain = (one: typeof all) =>
      one.map(({ ref, state, wait, interest, daysToPay }) => ({ ref, state, wait, interest, daysToPay }));
    expect(plain(some)).toEqual(plain(all));
  });

  it("stand on the day of delivery, before which an opportunity is read, and on no other opportunity", () => {
    const { register, read } = load(recordsWith(upTo("committed")));
    expect([read.includes(AWARDED), read.includes(OPEN)]).toEqual([true, false]);
    expect(toldStandings(register, NOW)).toMatchObject([{ wait: { for: "delivered", due: "2026-08-14" } }]);
    expect(load(recordsWith(upTo("delivered"))).read.filter((file) => file.startsWith("opp"))).toEqual([]);
  });

  it("say how many problems keep them from being read, which what was not read is not", () => {
    expect(unreadable(load(recordsWith(SMOOTH)).register)).toBe(0);
    expect(
      unreadable(load(recordsWith(SMOOTH, { [AWARD]: "---\nprice: 1\n---\n" })).register),
    ).toBeGreaterThan(0);
  });
});
