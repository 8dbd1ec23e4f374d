// Everything is TypeScript: this registers the loader and hands over.
import { register } from "tsx/esm/api";

register();
const { configure } = await import("./src/site/eleventy.ts");

export default configure;
