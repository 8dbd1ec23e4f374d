import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { beforeEach, describe, expect, it, onTestFinished } from "vitest";

import { openBuilder, type Builder } from "../../../src/site/serve/builder.ts";

const ANSWER_BUILDS = pathToFileURL(path.resolve(import.meta.dirname, "../../../src/site/serve/builder.ts"));

/** A program whose build says how many pages a module beside it names. */
const PROGRAM = `import { answerBuilds } from ${JSON.stringify(ANSWER_BUILDS.href)};
answerBuilds(async () => ({ kind: "built", pages: (await import("./pages.mjs")).default, problems: [], basePath: process.argv[2] }));
`;

describe("the builder", () => {
  let folder: string;
  let builder: Builder;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "builder-"));
    writeFileSync(path.join(folder, "program.mjs"), PROGRAM);
    code("export default 1;");
    builder = openBuilder(pathToFileURL(path.join(folder, "program.mjs")), ["/sub/"]);
    onTestFinished(async () => {
      await builder.close();
      rmSync(folder, { recursive: true });
    });
  });

  function code(text: string): void {
    writeFileSync(path.join(folder, "pages.mjs"), text);
  }

  it("builds with the arguments it was given", async () => {
    expect(await builder.build("content")).toEqual({
      kind: "built",
      pages: 1,
      problems: [],
      basePath: "/sub/",
    });
  });

  it("loads code once, and anew when the code has changed", async () => {
    await builder.build("content");
    code("export default 2;");
    expect(await builder.build("content")).toMatchObject({ pages: 1 });
    expect(await builder.build("code")).toMatchObject({ pages: 2 });
  });

  it("tells code that does not load, and goes on once it is mended", async () => {
    code("export default (");
    expect(await builder.build("content")).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("SyntaxError"),
    });
    code("export default 3;");
    expect(await builder.build("code")).toMatchObject({ pages: 3 });
  });

  it("gets over a build that ends the process", async () => {
    code("process.exit(7);");
    expect(await builder.build("content")).toEqual({
      kind: "failed",
      reason: "The building process ended (7).",
    });
    code("export default 4;");
    expect(await builder.build("content")).toMatchObject({ pages: 4 });
  });

  it("can be closed in the midst of a build", async () => {
    code("await new Promise(() => setInterval(() => {}, 1000));");
    const building = builder.build("content");
    await builder.close();
    expect(await building).toMatchObject({ kind: "failed" });
  });
});
