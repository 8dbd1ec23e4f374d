/** A record's words, as pages show them and feeds tell them. */
export { plain, said } from "../content/words.ts";
export { written } from "../content/written.ts";
