import { pages } from "../template.ts";
import { earlierAwardsPage, furtherAwards } from "../views/awards.ts";

export default pages(furtherAwards, (site, { part }, locale) => earlierAwardsPage(site, part, locale));
