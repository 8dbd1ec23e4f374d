import { azureFile, headersFile } from "../policy.ts";
import { files } from "../template.ts";

// GitHub Pages reads neither: there, the policy in each page is all there is.
export default files(({ addresses: { basePath } }) => [
  { path: "/_headers", render: () => headersFile(basePath) },
  { path: "/staticwebapp.config.json", render: () => azureFile(basePath) },
]);
