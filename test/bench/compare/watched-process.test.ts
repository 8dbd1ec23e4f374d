import { describe, expect, it } from "vitest";
import { CommandFailed, watchProcess } from "../../../src/bench/compare/watched-process.ts";

const node = (program: string) => watchProcess(process.execPath, ["-e", program], process.cwd());

describe("watchProcess", () => {
  it.skipIf(process.platform !== "linux")(
    "sees the memory that a command held, also what it gave back",
    async () => {
      const small = await node("setTimeout(() => {}, 300)");
      const large = await node("Buffer.alloc(200e6, 1); setTimeout(() => {}, 300)");
      expect((large.peakMegabytes ?? 0) - (small.peakMegabytes ?? 0)).toBeGreaterThan(150);
    },
  );

  it.skipIf(process.platform !== "linux")("counts the processes that a command starts", async () => {
    const one = await node("setTimeout(() => {}, 400)");
    const two = await node(
      `require("node:child_process").spawnSync(process.execPath, ["-e", "setTimeout(() => {}, 300)"])`,
    );
    expect(two.seconds).toBeGreaterThan(0.3);
    expect(two.peakMegabytes ?? 0).toBeGreaterThan((one.peakMegabytes ?? 0) * 1.1);
  });

  it.skipIf(process.platform !== "linux")(
    "counts processor time, also of a process that a command starts, and no waiting",
    { timeout: 60_000 },
    async () => {
      const waits = await node("setTimeout(() => {}, 500)");
      // The last look comes before the end.
      const works =
        "const { user } = process.cpuUsage(); while (process.cpuUsage().user - user < 4e5); setTimeout(() => {}, 100)";
      const starts = `require("node:child_process").spawnSync(process.execPath, ["-e", "${works}"])`;
      for (const busy of [await node(works), await node(starts)])
        expect((busy.cpuSeconds ?? 0) - (waits.cpuSeconds ?? 0)).toBeGreaterThan(0.3);
    },
  );

  it("tells how a command failed, and what it said", async () => {
    await expect(node("console.error('no room'); process.exit(3)")).rejects.toMatchObject({
      end: "3",
      said: "no room\n",
    });
    await expect(watchProcess("no-such-command-here", [], process.cwd())).rejects.toBeInstanceOf(
      CommandFailed,
    );
  });
});
