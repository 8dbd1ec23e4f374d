import { run, subcommand } from "./arguments.ts";
import { record } from "./payment/record.ts";
import { listOverdue, status } from "./payment/status.ts";

/**
 * `npm run payment -- record|status|overdue`: the ledger. Exit 0: recorded (or recorded before), or nothing is overdue; 1: a guard
 * refuses the event, or something is overdue; 2: wrong use, or it cannot run.
 */
await run((argv) => {
  const { word, rest } = subcommand(argv, ["record", "status", "overdue"]);
  switch (word) {
    case "record":
      return record(rest);
    case "status":
      return status(rest);
    case "overdue":
      return listOverdue(rest);
  }
});
