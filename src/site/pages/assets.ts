import { files } from "../template.ts";

export default files((site) => site.assets.map(({ path, content }) => ({ path, render: () => content })));
