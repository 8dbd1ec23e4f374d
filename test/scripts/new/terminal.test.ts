import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { openTerminal } from "../../../scripts/new/terminal.ts";

it("gives each line to one question, also when many are pasted at once, and nothing after the end", async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = openTerminal(input, output);
  const first = terminal.ask("1> ");
  input.write("one\ntwo\n\nfour");
  expect(await first).toBe("one");
  expect(await terminal.ask("2> ")).toBe("two");
  expect(await terminal.ask("3> ")).toBe("");
  const last = terminal.ask("4> ");
  input.end();
  expect(await last).toBe("four");
  expect(await terminal.ask("5> ")).toBeUndefined();
  terminal.say("Done.");
  expect(String(output.read())).toBe("1> 4> Done.\n");
});
