import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { openRebuildQueue, type Change } from "../../../src/site/serve/rebuild.ts";

describe("the queue of builds", () => {
  let built: Change[];
  /** Ends the build that runs. */
  let end: () => void;
  const build = (change: Change): Promise<void> => {
    built.push(change);
    return new Promise((resolve) => (end = resolve));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    built = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("makes one build of many changes, once they are quiet", async () => {
    const queue = openRebuildQueue(build, 60);
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(50);
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(50);
    expect(built).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(built).toEqual(["content"]);
  });

  it("takes a change to the code for the whole burst", async () => {
    const queue = openRebuildQueue(build, 60);
    queue.changed("code");
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(60);
    expect(built).toEqual(["code"]);
  });

  it("never builds twice at a time, and once more after changes during a build", async () => {
    const queue = openRebuildQueue(build, 60);
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(60);
    queue.changed("code");
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(built).toEqual(["content"]);
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(built).toEqual(["content", "code"]);
    end();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(built).toHaveLength(2);
  });

  it("waits for quiet also where a build ends in the midst of a burst", async () => {
    const queue = openRebuildQueue(build, 60);
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(60);
    queue.changed("content");
    end();
    await vi.advanceTimersByTimeAsync(59);
    expect(built).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(built).toHaveLength(2);
  });

  it("ends when the running build has ended, and forgets the rest", async () => {
    const queue = openRebuildQueue(build, 60);
    queue.changed("content");
    await vi.advanceTimersByTimeAsync(60);
    queue.changed("content");
    const closed = queue.close();
    end();
    await closed;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(built).toHaveLength(1);
  });
});
