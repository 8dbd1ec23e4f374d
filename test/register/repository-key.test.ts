import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, urlOf, type AllowedHost } from "../../src/register/repository-address.ts";
import { repositoryKey } from "../../src/register/repository-key.ts";

const HOSTS: readonly AllowedHost[] = [
  { host: "github.com", kind: "github" },
  { host: "gitlab.com", kind: "gitlab" },
  { host: "git.example.org", kind: "git" },
];
const key = (address: string): string => repositoryKey(address, HOSTS);

describe("on a host that the programme asks", () => {
  it.each([
    "https://github.com/18F/tock",
    "https://github.com/18f/tock/",
    "https://GitHub.com/18f/Tock.git",
    "https://github.com/18f/tock.git/",
    "https://github.com/18f/tock?tab=readme#start",
    "https://www.github.com/18F/tock",
    "https://github.com:443/18F/tock",
    "https://github.com/18F/tock/tree/main/src",
    "https://github.com/18F/tock.git/tree/main",
    // Not read as an address, but a page of the same repository all the same.
    "https://github.com/18F/tock/blob/main/My%20File.md",
  ])("%s is the address of one repository", (address) => {
    expect(key(address)).toBe("https://github.com/18f/tock");
  });

  it.each([
    "https://gitlab.com/Group/deep/code",
    "https://gitlab.com/group/deep/code/-/blob/main/README.md",
    "https://gitlab.com/group/deep/code/blob/main/README.md",
    "https://gitlab.com/group/deep/code/tree/main",
    "https://gitlab.com:443/group/deep/code.git/tree/main",
  ])("%s is one GitLab project, whichever page of it was copied", (address) => {
    expect(key(address)).toBe("https://gitlab.com/group/deep/code");
  });

  it.each([
    "https://github.com/18f/tock-2",
    "https://gitlab.com/18f/tock",
    "https://github.com/18f/tock.github",
  ])("%s is another", (address) => {
    expect(key(address)).not.toBe("https://github.com/18f/tock");
  });

  it("capitals make no difference, but on a host of plain Git, where they name two repositories", () => {
    expect(key("https://GitHub.com/Foo/Bar")).toBe(key("https://github.com/foo/bar"));
    expect(key("https://Git.Example.org/Foo/Bar")).toBe("https://git.example.org/Foo/Bar");
    expect(key("https://git.example.org/foo/bar")).not.toBe(key("https://git.example.org/Foo/Bar"));
  });

  it("two addresses have one key where they lead to one place, and only there", () => {
    const part = fc.constantFrom("a", "A", "b", ".git", "/", "/-/", "/tree/", "/blob/", ":443", "?", "%20");
    const address = fc
      .tuple(fc.constantFrom(...HOSTS.map(({ host }) => host)), fc.array(part, { maxLength: 9 }))
      .map(([host, parts]) => `https://${host}/${parts.join("")}`);
    const placeOf = (text: string): string | undefined => {
      const read = readAddress(text, HOSTS);
      if (read.kind === "refused") return undefined;
      return read.address.kind === "git" ? urlOf(read.address) : urlOf(read.address).toLowerCase();
    };
    fc.assert(
      fc.property(address, address, (one, other) => {
        const [first, second] = [placeOf(one), placeOf(other)];
        if (first === undefined || second === undefined) return;
        expect(key(one) === key(other)).toBe(first === second);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  "https://codeberg.org/18F/tock",
  "https://codeberg.org:443/18f/tock.git/",
  "https://www.codeberg.org/18F/tock/src/branch/main",
])("where the programme asks no such host, %s is known by its text", (address) => {
  expect(key(address)).toBe("https://codeberg.org/18f/tock");
});

it("is its own address, of whatever is asked and of what is known by its text", () => {
  const address = fc
    .tuple(
      fc.constantFrom("example.org", "git.example.org", "github.com", "gitlab.com"),
      fc.array(fc.constantFrom("/", ".git", "a", "B", "?", "#", "/-/", "/tree/", ":443"), { maxLength: 9 }),
    )
    .map(([host, parts]) => `https://${host}/${parts.join("")}`);
  fc.assert(
    fc.property(address, (text) => {
      const isListed = HOSTS.some(({ host }) => text.includes(`//${host}`));
      if (isListed && readAddress(text, HOSTS).kind === "refused") return;
      expect(key(key(text))).toBe(key(text));
    }),
    { numRuns: 1000 },
  );
});
