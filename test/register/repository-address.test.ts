import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, urlOf, type AllowedHost } from "../../src/register/repository-address.ts";

const HOSTS: readonly AllowedHost[] = [
  { host: "github.com", kind: "github" },
  { host: "gitlab.com", kind: "gitlab" },
  { host: "bitbucket.org", kind: "bitbucket" },
  { host: "git.example.org", kind: "git" },
];

function read(text: string): string {
  const answer = readAddress(text, HOSTS);
  return answer.kind === "refused" ? answer.reason : `${answer.address.kind}: ${urlOf(answer.address)}`;
}

describe("an address that is asked", () => {
  it.each([
    "https://github.com/18F/Tock",
    "https://github.com/18F/Tock/",
    "https://github.com/18F/Tock.git",
    "https://github.com/18F/Tock.git/",
    "https://GitHub.com/18F/Tock",
    "HTTPS://github.com/18F/Tock",
    "https://www.github.com/18F/Tock",
    "https://github.com:443/18F/Tock",
    "https://github.com/18F/Tock/tree/main",
    "https://github.com/18F/Tock/blob/main/api/README.md#start",
    "https://github.com/18F/Tock?tab=readme-ov-file",
  ])("%s is 18F’s Tock, in the letters of the writer", (text) => {
    expect(read(text)).toBe("github: https://github.com/18F/Tock");
  });

  it.each([
    ["https://github.com/canada-ca/.github", "github: https://github.com/canada-ca/.github"],
    ["https://github.com/o/r.github.io", "github: https://github.com/o/r.github.io"],
    ["https://gitlab.com/a/b/c/d.git", "gitlab: https://gitlab.com/a/b/c/d"],
    ["https://gitlab.com/a/b/c/-/tree/main/src", "gitlab: https://gitlab.com/a/b/c"],
    ["https://gitlab.com/a/b/tree/main", "gitlab: https://gitlab.com/a/b"],
    ["https://gitlab.com/a/tree", "gitlab: https://gitlab.com/a/tree"],
    ["https://bitbucket.org/a/b/src/master/", "bitbucket: https://bitbucket.org/a/b"],
    ["https://git.example.org/one", "git: https://git.example.org/one"],
    ["https://git.example.org/c/p/one.git/tree/src", "git: https://git.example.org/c/p/one"],
    ["https://git.example.org/p/one/src/branch/main", "git: https://git.example.org/p/one"],
    ["https://git.example.org/p/src/one", "git: https://git.example.org/p/src/one"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("may be on a host of the list that begins with www", () => {
    const hosts = [{ host: "www.example.org", kind: "git" }] as const;
    expect(readAddress("https://www.example.org/a", hosts)).toMatchObject({
      address: { host: "www.example.org" },
    });
    expect(readAddress("https://example.org/a", hosts)).toMatchObject({ reason: "host-not-allowed" });
  });
});

describe("what is no address", () => {
  it.each([
    "",
    "github.com/o/r",
    "http://github.com/o/r",
    "https://github.com",
    "https:github.com/o/r",
    "https:///github.com/o/r",
    "https:\\\\github.com\\o\\r",
    "https://github.com\\@127.0.0.1/o/r",
    "https://token@github.com/o/r",
    "https://user:pass@github.com/o/r",
    "https://github.com@127.0.0.1/o/r",
    "https://127.0.0.1#@github.com/o/r",
    "https://[::1]/o/r",
    "https://[::ffff:127.0.0.1]/o/r",
    "https://gıthub.com/o/r",
    "https://github。com/o/r",
    // Full-width letters and digits, and the ideographic full stop.
    "https://\uff47ithub.com/o/r",
    "https://\uff11\uff12\uff17.0.0.1/o/r",
    "https://127\u30020\u30020\u30021/o/r",
    "https://ⓖithub.com/o/r",
    "https://git%68ub.com/o/r",
    "https://github.com/o/../r",
    "https://github.com/../o/r",
    "https://github.com/o/..",
    "https://github.com/o/...git",
    "https://github.com/o/.git",
    "https://github.com/./r",
    "https://github.com//o/r",
    "https://github.com/o//r",
    "https://github.com/o/r//",
    "https://github.com/o%2Fr/x",
    "https://github.com/o/%2e%2e",
    "https://github.com/-o/r",
    "https://github.com/o/--upload-pack=id",
    "https://github.com/o/-",
    "https://github.com/o/r;id",
    "https://github.com/o/$(id)",
    "https://github.com/o/r\n",
    "https://github.com/o/r\0",
    "https://github.com/o/\tr",
    " https://github.com/o/r",
    "https://github.com/o/r r",
    "https://github.com/o/é",
    "https://github.com/o/r\u200b",
    "ext::sh -c id",
    "ext::https://github.com/o/r",
    "file:///etc/passwd",
    "ssh://git@github.com/o/r",
    "git@github.com:o/r.git",
    "git://github.com/o/r",
    "--upload-pack=id",
    "data:text/plain,hi",
    `https://github.com/o/${"r".repeat(256)}`,
    `https://github.com/o/r?${"x".repeat(4000)}`,
  ])("%j", (text) => {
    expect(read(text)).toBe("not-an-address");
  });
});

describe("a host that is not asked", () => {
  const asIs = (host: string): AllowedHost => ({ host, kind: "git" });

  it.each([
    "github.com.evil.example",
    "evilgithub.com",
    "github.com.",
    "github.com:22",
    "github.com:8443",
    "git.github.com",
    "xn--gthub-n4a.com",
  ])("%s is not on the list", (host) => {
    expect(read(`https://${host}/o/r`)).toBe("host-not-allowed");
  });

  it.each([
    "localhost",
    "git.localhost",
    "printer.local",
    "metadata.google.internal",
    "metadata",
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "0177.0.0.1",
    "017700000001",
    "169.254.169.254",
    "10.0.0.1",
    "1.2.3.4.5",
    "example.0x1",
    "-a.example.org",
    "a..org",
  ])("%s never is, not even when someone puts it on the list", (host) => {
    expect(readAddress(`https://${host}/o/r`, [asIs(host)])).toEqual({
      kind: "refused",
      reason: "host-not-allowed",
    });
  });
});

describe("a page that is no repository", () => {
  it.each([
    "https://github.com/",
    "https://github.com/18F",
    "https://github.com/18F/",
    "https://github.com/orgs/18F/repositories",
    "https://github.com/Topics/govtech",
    "https://gist.github.com/someone/abc",
    "https://gist.github.com/abc",
    "https://gitlab.com/a",
    "https://gitlab.com/groups/a/b",
    "https://bitbucket.org/a",
    "https://git.example.org/",
    "https://git.example.org/?p=one.git",
  ])("%s", (text) => {
    expect(read(text)).toBe("not-a-repository");
  });
});

describe("whatever the text", () => {
  const piece = fc.constantFrom(
    ..."https:// HTTPS:// github.com git.example.org www. / // /. .. .git - @ : :443 :80 % %2f %2e # ? \\ o r tree 127.0.0.1 [::1] 。 \n \0 é".split(
      " ",
    ),
  );
  const near = fc
    .array(fc.oneof({ arbitrary: piece, weight: 9 }, fc.string()), { maxLength: 12 })
    .map((parts) => parts.join(""));
  const host = fc.constantFrom("github.com", "www.GitLab.com", "git.example.org:443", "bitbucket.org");
  const nearer = fc.tuple(host, near).map(([name, rest]) => `https://${name}/o/${rest}`);

  it("an address that is read leads to a host of the list, by https, and holds no credentials", () => {
    let addresses = 0;
    const judge = (text: string): void => {
      const answer = readAddress(text, HOSTS);
      if (answer.kind === "refused") return;
      addresses += 1;
      const url = new URL(urlOf(answer.address));
      expect(HOSTS).toContainEqual({ host: url.hostname, kind: answer.address.kind });
      expect([url.protocol, url.port, url.username, url.password, url.search, url.hash]).toEqual([
        "https:",
        ...Array<string>(5).fill(""),
      ]);
      // Nothing was decoded, resolved or folded on the way, and where the text itself leads, this does.
      expect(url.pathname).toBe(`/${answer.address.path}`);
      expect(new URL(text).hostname.replace(/^www\./, "")).toBe(url.hostname);
      // Read again it is the same.
      expect(readAddress(urlOf(answer.address), HOSTS)).toEqual(answer);
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), near, nearer), judge), { numRuns: 3000 });
    expect(addresses).toBeGreaterThan(30);
  });
});
