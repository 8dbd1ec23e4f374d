import { files } from "../template.ts";
import { sitemapFiles } from "../views/sitemap.ts";

export default files(sitemapFiles);
