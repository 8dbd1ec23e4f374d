import spdxLicenses from "spdx-license-list";
import { expect, it } from "vitest";
import { isOpen } from "../../src/register/approved-licence.ts";
import { repositoryKey } from "../../src/register/repository-key.ts";
import {
  readAddress,
  urlOf,
  type AllowedHost,
  type ReadAddress,
} from "../../src/register/repository-address.ts";
import { describeWithReleases } from "./support/real-ore.ts";

/** Every host that the 67 are on. */
const WIDE: readonly AllowedHost[] = [
  { host: "github.com", kind: "github" },
  { host: "bitbucket.org", kind: "bitbucket" },
  { host: "framagit.org", kind: "gitlab" },
  { host: "git.eclipse.org", kind: "git" },
];
const GITHUB_ALONE = WIDE.slice(0, 1);

function classOf(answer: ReadAddress): string {
  return answer.kind === "address" ? answer.address.kind : answer.reason;
}

function counted(classes: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(classes)].sort().map((name) => [name, classes.filter((other) => other === name).length]),
  );
}

describeWithReleases("67 real open repositories of Canadian administrations", (real) => {
  it("have addresses that can all be read, where every host is on the list", () => {
    const classes = real.map(({ repository }) => classOf(readAddress(repository, WIDE)));
    expect(counted(classes)).toEqual({ bitbucket: 1, git: 1, github: 64, gitlab: 1 });
  });

  it("are refused on three hosts where only GitHub is on the list", () => {
    const refused = real
      .map(({ repository }) => repository)
      .filter((address) => classOf(readAddress(address, GITHUB_ALONE)) === "host-not-allowed");
    expect(refused).toEqual([
      "https://git.eclipse.org/c/apogy/apogy.git",
      "https://bitbucket.org/cse-assemblyline/assemblyline",
      "https://framagit.org/metroprojects/metro",
    ]);
  });

  it("are asked under the address that the register knows them by", () => {
    for (const { repository } of real) {
      const answer = readAddress(repository, WIDE);
      expect(answer.kind === "address" && repositoryKey(urlOf(answer.address), WIDE)).toBe(
        repositoryKey(repository, WIDE),
      );
    }
  });

  it("declare one licence each, all of the SPDX list and approved by the Open Source Initiative", () => {
    const ids = real.flatMap(({ licences }) => licences);
    const classes = ids.map((id) => (isOpen(id) ? "approved" : id in spdxLicenses ? "SPDX" : "neither"));
    expect(counted(classes)).toEqual({ approved: 67 });
    expect(counted(ids)).toEqual({
      "AGPL-3.0-only": 6,
      "Apache-2.0": 6,
      "BSD-3-Clause": 1,
      "EPL-1.0": 1,
      "GPL-2.0-only": 5,
      "GPL-3.0-only": 1,
      MIT: 46,
      "Python-2.0": 1,
    });
  });
});
