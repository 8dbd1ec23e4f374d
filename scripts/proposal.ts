import { judge, rulesSkipped } from "../src/guardrails/judge.ts";
import { commentOn } from "../src/pull-request/comment.ts";
import { changedOpportunities, factsOf } from "../src/pull-request/facts.ts";
import { preview } from "../src/pull-request/preview.ts";
import { toldOfChange } from "../src/pull-request/signals.ts";
import { openFolder } from "../src/register/disk.ts";
import { loadRegister } from "../src/register/load.ts";
import { COMMON, contentFolder, instant, productAt, readArguments, run, whatChanged } from "./arguments.ts";

/**
 * `npm run proposal -- --base REV`: prints the comment on a pull request, in Markdown. Exit 0: printed, whatever the
 * guardrails say; 2: cannot run.
 */
await run((argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    base: { type: "string" },
  });
  const now = instant(values.now);
  const folder = contentFolder(values.content);
  const since = whatChanged(folder, values.base);
  const loaded = loadRegister(openFolder(folder));
  const common = {
    skipped: since.changes ? [] : rulesSkipped(since.reason),
    productAt: productAt(process.env),
  };
  if (loaded.kind === "no-program") {
    console.log(commentOn({ ...common, problems: loaded.problems, previews: [] }));
    return 0;
  }
  const { register } = loaded;
  const changed = since.changes ? changedOpportunities(register, since.changes) : [];
  console.log(
    commentOn({
      ...common,
      problems: toldOfChange(judge(register, now, since.changes), since.changes),
      previews: changed.map((opportunity) => preview(factsOf(opportunity, register), register.program)),
    }),
  );
  return 0;
});
