import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

import type { Terminal } from "../../src/posting/interview.ts";

/**
 * Opens a terminal to ask in. Lines are kept until they are asked for, since someone who pastes a text sends many at once;
 * Ctrl+C and Ctrl+D end the input.
 */
export function openTerminal(input: Readable, output: Writable): Terminal & { readonly close: () => void } {
  const readline = createInterface({ input, output, terminal: "isTTY" in output && Boolean(output.isTTY) });
  const lines: string[] = [];
  let isClosed = false;
  let wake = (): void => undefined;
  readline.on("line", (line) => {
    lines.push(line);
    wake();
  });
  readline.once("close", () => {
    isClosed = true;
    wake();
  });
  return {
    ask: async (prompt) => {
      readline.setPrompt(prompt);
      if (lines.length === 0 && !isClosed) {
        readline.prompt();
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return lines.shift();
    },
    say: (text) => void output.write(`${text}\n`),
    close: () => {
      readline.close();
    },
  };
}
