import { html } from "../content/html.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Locale } from "../model/locale.ts";
import type { Draft } from "../posting/draft.ts";
import { newFileLink } from "../posting/new-file-link.ts";
import { part, show } from "../client/markup.ts";

/** The end of the form: the file, to be copied, saved, or taken to the host of the records. */
export class Output {
  readonly #content: HTMLTextAreaElement;
  readonly #status: HTMLElement;
  #draft: Draft | undefined;

  /** @param source the programme's `source`, from which the host's page for a new file follows */
  constructor(
    readonly page: Document,
    readonly locale: Locale,
    readonly source: string | undefined,
  ) {
    this.#content = part(page, "#file-content", HTMLTextAreaElement);
    this.#status = part(page, "#file-status", HTMLElement);
    part(page, "#copy-file", HTMLButtonElement).addEventListener("click", () => void this.#copy());
    part(page, "#download-file", HTMLButtonElement).addEventListener("click", () => {
      this.#download();
    });
  }

  show(draft: Draft, errors: number): void {
    const words = MESSAGES[this.locale].posting;
    this.#draft = draft;
    if (this.#content.value !== draft.text) {
      this.#content.value = draft.text;
      // What was copied is not the file any more.
      this.#status.textContent = "";
    }
    show(
      part(this.page, "#file-text", HTMLElement),
      html`<p>${words.fileText(draft.path)}</p>${errors > 0 && html`<p class="note broken">${words.stillWrong(errors)}</p>`}`,
    );
    show(part(this.page, "#host-link", HTMLElement), this.#hostLink(draft));
  }

  #hostLink(draft: Draft): ReturnType<typeof html> {
    const words = MESSAGES[this.locale].posting;
    const link = newFileLink(this.source, draft.path, draft.text);
    switch (link.kind) {
      case "filled":
        return html`<p>${words.openText}</p><p><a class="button" href="${link.address}" rel="noopener">${words.open}</a></p>`;
      case "too-long":
        return html`<p>${words.tooLong}</p><p><a class="button" href="${link.address}" rel="noopener">${words.openEmpty}</a></p>`;
      case "unknown-host":
        return html`<p>${words.noHost}</p>`;
    }
  }

  async #copy(): Promise<void> {
    const words = MESSAGES[this.locale].posting;
    const text = this.#draft?.text ?? "";
    try {
      await navigator.clipboard.writeText(text);
      this.#status.textContent = words.copied;
    } catch {
      // Not every browser gives a page the clipboard.
      this.#content.focus();
      this.#content.select();
      this.#status.textContent = words.notCopied;
    }
  }

  #download(): void {
    if (!this.#draft) return;
    const address = URL.createObjectURL(new Blob([this.#draft.text], { type: "text/markdown" }));
    const link = this.page.createElement("a");
    link.href = address;
    link.download = this.#draft.path.replace(/^.*\//, "");
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    });
  }
}
