import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

import { InterviewEnded, type Terminal } from "../../src/posting/interview.ts";
import { UsageError } from "../arguments/usage-error.ts";

/** Asks in the terminal that the command was started in. Throws UsageError where nobody answers, or not to the end. */
export async function atTerminal<Answered>(
  ask: (terminal: Terminal) => Promise<Answered>,
): Promise<Answered> {
  if (!(process.stdin.isTTY && process.stdout.isTTY))
    throw new UsageError(
      "There is no terminal to ask in: run it in one, or give --answers FILE.json.",
      "Il n’y a pas de terminal où poser les questions : lancez la commande dans un terminal, ou donnez --answers FICHIER.json.",
    );
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    return await ask(terminal);
  } catch (error) {
    if (error instanceof InterviewEnded)
      throw new UsageError(
        "Nothing was written: the questions were not all answered.",
        "Rien n’a été écrit : il manque des réponses.",
      );
    throw error;
  } finally {
    terminal.close();
  }
}

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
