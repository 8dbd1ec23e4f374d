import { config } from "zod";

/**
 * Zod asks the browser whether it may write code at run time, to be quicker; the page's policy says no, and a browser reports who
 * asks. Comes before every schema, each of which asks when it is made.
 */
config({ jitless: true });
