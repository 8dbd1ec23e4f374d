import { run, subcommand } from "./arguments.ts";

/**
 * `npm run payment -- record|status|overdue`: the ledger. Exit 0: recorded (or recorded before), or nothing is overdue; 1: a guard
 * refuses the event, or something is overdue; 2: wrong use, or it cannot run.
 */
await run(async (argv) => {
  // Each loads what it needs alone: to record takes every rule, to look takes none.
  const { word, rest } = subcommand(argv, ["record", "status", "overdue"]);
  switch (word) {
    case "record":
      return (await import("./payment/record.ts")).record(rest);
    case "status":
      return (await import("./payment/status.ts")).status(rest);
    case "overdue":
      return (await import("./payment/status.ts")).listOverdue(rest);
  }
});
