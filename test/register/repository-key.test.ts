import fc from "fast-check";
import { expect, it } from "vitest";
import { repositoryKey } from "../../src/register/repository-key.ts";

it.each([
  "https://github.com/18F/tock",
  "https://github.com/18f/tock/",
  "https://GitHub.com/18f/Tock.git",
  "https://github.com/18f/tock.git/",
  "https://github.com/18f/tock?tab=readme#start",
  "https://www.github.com/18F/tock",
  "https://github.com/18F/tock/tree/main/src",
])("%s is the address of one repository", (address) => {
  expect(repositoryKey(address)).toBe("https://github.com/18f/tock");
});

it.each([
  "https://github.com/18f/tock-2",
  "https://gitlab.com/18f/tock",
  "https://github.com/18f/tock.github",
])("%s is another", (address) => {
  expect(repositoryKey(address)).not.toBe("https://github.com/18f/tock");
});

it("is its own address", () => {
  const address = fc
    .array(fc.constantFrom("/", ".git", "a", "B", "?", "#"))
    .map((parts) => `https://example.org/${parts.join("")}`);
  fc.assert(
    fc.property(address, (text) => {
      expect(repositoryKey(repositoryKey(text))).toBe(repositoryKey(text));
    }),
  );
});
