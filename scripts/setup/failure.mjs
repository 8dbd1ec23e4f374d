/** What keeps the set-up from going on, as one sentence in each language. */
export class SetupFailure extends Error {
  constructor(en, fr) {
    super(en);
    this.en = en;
    this.fr = fr;
  }
}
