import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe } from "vitest";
import { z } from "zod";
import { SHARED_DATA } from "./shared-data.ts";

/** Releases of open code by Canadian administrations, from the Open Resource Exchange; the file stays outside the repository. */
const RELEASES = path.join(SHARED_DATA, "ore-releases.json");

const releases = z.object({
  releases: z.array(z.object({ name: z.string(), repository: z.string(), licences: z.array(z.string()) })),
});

type Release = z.output<typeof releases>["releases"][number];

/** Tests that need the real file: where it is absent, they are skipped and say so. */
export function describeWithReleases(name: string, tests: (real: readonly Release[]) => void): void {
  if (!existsSync(RELEASES)) {
    describe.skip(`${name} (skipped: there is no ${RELEASES})`, () => tests([]));
    return;
  }
  describe(name, () => tests(releases.parse(JSON.parse(readFileSync(RELEASES, "utf8"))).releases));
}
