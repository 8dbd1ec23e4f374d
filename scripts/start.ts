import path from "node:path";

import { develop } from "../src/site/serve.ts";
import { openBuilder } from "../src/site/serve/builder.ts";
import { PortsTaken } from "../src/site/serve/listen.ts";
import { builtLine, failedText, readyLine, refusedText } from "../src/site/serve/terminal.ts";
import {
  COMMON,
  contentFolder,
  instant,
  PROJECT,
  readArguments,
  run,
  siteFolder,
  UsageError,
  wholeNumber,
} from "./arguments.ts";

const PORT = 8080;

await run(async (argv) => {
  const { values } = readArguments(argv, { ...COMMON, port: { type: "string" } });
  const content = contentFolder(values.content);
  const output = siteFolder(values.output, content);
  const port = wholeNumber("port", values.port, { otherwise: PORT, from: 0, to: 65_535 });
  instant(values.now); // refused here, before anything is served; without it, each build asks the clock

  const stopped = untilStopped();
  const colour = process.stderr.isTTY && process.env["NO_COLOR"] === undefined;
  const now = values.now === undefined ? [] : ["--now", values.now];
  const builder = openBuilder(new URL("start/builder.ts", import.meta.url), [
    "--content",
    content,
    "--output",
    output,
    ...now,
  ]);
  const development = await develop({
    content,
    output,
    port,
    code: [path.join(PROJECT, "src"), path.join(PROJECT, ".eleventy.js")],
    build: (change) => builder.build(change),
    events: {
      ready: (url) => {
        console.log(readyLine(url));
      },
      built: (pages, milliseconds, problems) => {
        console.log(builtLine(pages, milliseconds, problems));
      },
      refused: (problems) => {
        console.error(refusedText(problems, { colour }));
      },
      failed: (reason) => {
        console.error(failedText(reason));
      },
    },
  }).catch((error: unknown) => {
    throw error instanceof PortsTaken ? portsTaken(error) : error;
  });
  await stopped;
  await Promise.all([builder.close(), development.close()]);
  return 0;
});

/** Ctrl-C and its like; and the end of npm's shell, which passes on no signal that was sent to npm alone. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      clearInterval(watch);
      resolve();
    };
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env["npm_lifecycle_event"] !== undefined && process.ppid !== parent) stop();
    }, 500).unref();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  });
}

function portsTaken({ first, last }: PortsTaken): UsageError {
  return new UsageError(
    `Ports ${first} to ${last} are all taken: name another one with --port.`,
    `Les ports de ${first} à ${last} sont tous pris : nommez-en un autre avec --port.`,
  );
}
