import type { CDPSession, Page } from "playwright-core";

/** What a screen reader is told of an element, by the browser’s accessibility tree. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
}

/** Someone who has a keyboard and a screen reader, and no mouse and no eyes. */
export class ScreenReader {
  private constructor(
    readonly page: Page,
    readonly browser: CDPSession,
  ) {}

  static async on(page: Page): Promise<ScreenReader> {
    return new ScreenReader(page, await page.context().newCDPSession(page));
  }

  /** What is said where the focus is. */
  async here(): Promise<Spoken> {
    return this.#spoken("document.activeElement");
  }

  /** What is said of the first element that a selector finds. */
  async at(selector: string): Promise<Spoken> {
    return this.#spoken(`document.querySelector(${JSON.stringify(selector)})`);
  }

  /** Presses Tab until it is said: `link`, `Opportunities`. Gives all that was said on the way. */
  async tabTo(role: string, name: string | RegExp): Promise<readonly Spoken[]> {
    const heard: Spoken[] = [];
    for (let presses = 0; presses < 250; presses += 1) {
      await this.page.keyboard.press("Tab");
      const said = await this.here();
      heard.push(said);
      if (said.role === role && (name instanceof RegExp ? name.test(said.name) : name === said.name))
        return heard;
    }
    const all = heard.map((said) => `${said.role} “${said.name}”`).join(", ");
    throw new Error(`Tab does not lead to ${role} “${String(name)}” on ${this.page.url()}, but to: ${all}`);
  }

  /** Follows the link, or presses the button, that the focus is on, and waits for the page that it leads to. */
  async enterPage(): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), this.page.keyboard.press("Enter")]);
  }

  async #spoken(expression: string): Promise<Spoken> {
    const { result } = await this.browser.send("Runtime.evaluate", { expression });
    if (result.objectId === undefined) throw new Error(`there is no ${expression} on ${this.page.url()}`);
    const { nodes } = await this.browser.send("Accessibility.getPartialAXTree", {
      objectId: result.objectId,
      fetchRelatives: false,
    });
    const [node] = nodes;
    return { role: String(node?.role?.value), name: String(node?.name?.value ?? "") };
  }
}
