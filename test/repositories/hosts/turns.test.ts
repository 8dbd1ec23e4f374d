import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turns } from "../../../src/repositories/hosts/turns.ts";

describe("turns", () => {
  it("let no more than so many works be under way, do each once, and keep their order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ steps: fc.integer({ min: 1, max: 4 }), fails: fc.boolean() }), {
          maxLength: 40,
        }),
        async (most, works) => {
          const turn = turns(most);
          const begun: number[] = [];
          let underWay = 0;
          let seen = 0;
          const done = await Promise.allSettled(
            works.map(({ steps, fails }, n) =>
              turn(async () => {
                begun.push(n);
                seen = Math.max(seen, (underWay += 1));
                for (let step = 0; step < steps; step += 1) await Promise.resolve();
                underWay -= 1;
                if (fails) throw new Error("failed");
                return n;
              }),
            ),
          );
          expect(seen).toBe(Math.min(most, works.length));
          expect(begun).toEqual(works.map((_, n) => n));
          expect(done.map(({ status }) => status === "rejected")).toEqual(works.map(({ fails }) => fails));
        },
      ),
    );
  });
});
