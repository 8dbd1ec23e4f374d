import { INDICATORS_DATA } from "../../i18n/routes.ts";
import { indicatorsJson } from "../../open-data/indicators-json.ts";
import { pieces, type Piece } from "../template.ts";

export default pieces(INDICATORS_DATA, function* (site): Generator<Piece> {
  for (const text of indicatorsJson(site.measurements, site.register, site.now))
    yield { path: INDICATORS_DATA, text };
});
