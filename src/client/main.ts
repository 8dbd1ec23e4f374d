import { compareOnDemand } from "./comparison-door.ts";
import { openOnDemand } from "./explorer-door.ts";
import { startFilter } from "./filter.ts";
import { moveStatusesOn } from "./status.ts";

moveStatusesOn(document, Date.now());
startFilter(document, location, history);
openOnDemand(document, location);
compareOnDemand(document);
