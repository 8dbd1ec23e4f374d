// The process in which `npm start` builds; see src/site/serve/builder.ts. It gets the arguments that `npm start` got,
// checked by then.
import { answerBuilds } from "../../src/site/serve/builder.ts";
import { COMMON, contentFolder, instant, readArguments, siteFolder } from "../arguments.ts";

const { values } = readArguments(process.argv.slice(2), COMMON);
const content = contentFolder(values.content);
const output = siteFolder(values.output, content);

answerBuilds(async () => {
  // Loaded here and not above, so that code which does not even load is told like any other fault.
  const { buildSite } = await import("../../src/site/build.ts");
  return buildSite({ content, output, now: instant(values.now) });
});
