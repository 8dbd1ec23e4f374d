/**
 * Whether a change follows on another of the same control by keys: who goes down a list by its arrow keys makes a change with each
 * key, and wants one step back and not twenty.
 */
export class ChangesByKey {
  #typedIn: EventTarget | null = null;
  #changed: EventTarget | null = null;

  constructor(form: HTMLElement) {
    form.addEventListener("keydown", ({ target }) => (this.#typedIn = target));
    form.addEventListener("pointerdown", () => (this.#typedIn = null));
    form.addEventListener("focusout", () => (this.#typedIn = this.#changed = null));
  }

  /** @returns whether the change belongs to the one before */
  follows(target: EventTarget | null): boolean {
    const follows = target !== null && this.#typedIn === target && this.#changed === target;
    this.#changed = target;
    return follows;
  }
}
