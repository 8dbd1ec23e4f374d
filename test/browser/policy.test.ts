import { describe, expect, it } from "vitest";
import { useBrowser } from "./support/browser.ts";

const { visit, site } = useBrowser();

/** What happens where a script on a page tries to make markup, or code, of a text. */
const ATTEMPTS = {
  innerHTML: () => {
    document.body.innerHTML = "<p>planted</p>";
  },
  "a policy of its own": () => {
    (
      window as unknown as { trustedTypes: { createPolicy: (name: string) => void } }
    ).trustedTypes.createPolicy("own");
  },
  "a script from a text": () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'planted'";
    document.head.append(script);
    if (document.title !== "planted") throw new Error("did not run");
  },
  "an inline handler": () => {
    document.body.setAttribute("onclick", "document.title = 'planted'");
    document.body.click();
    if (document.title !== "planted") throw new Error("did not run");
  },
} as const;

describe("the policy of a page, in a browser", () => {
  it.each(Object.entries(ATTEMPTS))("does not allow %s", async (_, attempt) => {
    const { page } = await visit();
    for (const at of ["/en/", "/en/how-to-post/form/"]) {
      await page.goto(site("everything").url(at));
      const outcome = await page.evaluate(attempt).then(
        () => "allowed",
        () => "refused",
      );
      expect(`${at}: ${outcome}`).toBe(`${at}: refused`);
    }
  });

  it("refuses a file that was changed on the host", async () => {
    const { page, faults } = await visit();
    await page.route("**/assets/script-*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "document.title = 'planted'" }),
    );
    await page.goto(site("everything").url("/en/opportunities/"), { waitUntil: "networkidle" });
    expect(await page.title()).not.toBe("planted");
    expect(faults.join()).toContain("integrity");
  });
});
