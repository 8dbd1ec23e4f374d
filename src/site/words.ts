/** A record's words, as pages show them and feeds tell them. */
export { plain, said, written } from "../content/words.ts";
