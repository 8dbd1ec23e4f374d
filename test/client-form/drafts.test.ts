import { describe, expect, it } from "vitest";
import { openDrafts } from "../../src/client-form/drafts.ts";

/** A browser's storage, in memory. */
function memory(kept: Record<string, string> = {}): Storage {
  return {
    length: 0,
    clear: () => undefined,
    key: () => null,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
    removeItem: (key) => void Reflect.deleteProperty(kept, key),
  };
}

const refusing = new Proxy(memory(), {
  get: () => () => {
    throw new Error("QuotaExceededError");
  },
});

describe("the draft on the device", () => {
  it("is there until it is deleted", () => {
    const drafts = openDrafts(memory(), "form");
    expect(drafts.load()).toBeUndefined();
    expect(drafts.save({ price: "6500", skills: ["python"] })).toBe(true);
    expect(drafts.load()).toEqual({ price: "6500", skills: ["python"] });
    drafts.remove();
    expect(drafts.load()).toBeUndefined();
  });

  it("is known to be changed where another tab has changed or deleted it, until it is loaded or saved here", () => {
    const storage = memory();
    const [here, there] = [openDrafts(storage, "form"), openDrafts(storage, "form")];
    expect(here.elsewhere()).toBe("unchanged");
    there.save({ price: "1" });
    expect([here.elsewhere(), there.elsewhere()]).toEqual(["written", "unchanged"]);
    here.load();
    expect(here.elsewhere()).toBe("unchanged");
    here.save({ price: "2" });
    expect(there.elsewhere()).toBe("written");
    there.save({ price: "3" });
    there.remove();
    expect([here.elsewhere(), there.elsewhere()]).toEqual(["deleted", "unchanged"]);
    expect(openDrafts(refusing, "form").elsewhere()).toBe("unchanged");
  });

  it.each(["{", "5", "null", '"text"'])("is not read from something else: %s", (text) => {
    const kept = openDrafts(memory({ form: text }), "form").load();
    expect(Object.keys(kept ?? {})).toEqual([]);
  });

  it("is only what a form can hold", () => {
    const text = JSON.stringify({ price: "1", hours: 5, skills: ["a", 1], title: { en: "x" } });
    expect(openDrafts(memory({ form: text }), "form").load()).toEqual({ price: "1" });
  });

  it.each([
    ["has no room", refusing],
    ["is not there", undefined],
  ])("is not kept where the storage %s, and the form says so", (_, storage) => {
    const drafts = openDrafts(storage, "form");
    expect(drafts.save({ price: "1" })).toBe(false);
    expect(drafts.load()).toBeUndefined();
    expect(() => {
      drafts.remove();
    }).not.toThrow();
  });
});
