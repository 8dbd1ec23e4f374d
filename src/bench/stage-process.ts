// The process in which one stage runs, alone, so that its time and memory are its own. Its arguments are the stage and
// its two folders, its answer is one message.
import { performance } from "node:perf_hooks";
import { growHeapByLittle } from "../register/heap.ts";
import type { StageCost } from "./measure.ts";
import { PREPARE, STAGES } from "./stages.ts";

const [name, content = "", output = ""] = process.argv.slice(2);
const stage = STAGES.find((one) => one === name);
if (!stage) throw new Error(`no stage ${String(name)}`);

// As every command does.
growHeapByLittle();
const work = await PREPARE[stage]({ content, output });
const [cpu, started] = [process.cpuUsage(), performance.now()];
const result = await work();
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(cpu);

const cost: StageCost = {
  ...result,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  // Node gives kilobytes.
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.send?.(cost);
