import { PAYMENTS_DATA } from "../../i18n/routes.ts";
import { paymentRows } from "../../open-data/payment-rows.ts";
import { paymentsCsv } from "../../open-data/payments-csv.ts";
import { paymentsJson } from "../../open-data/payments-json.ts";
import { files } from "../template.ts";

export default files((site) => [
  { path: PAYMENTS_DATA.csv, render: () => paymentsCsv(paymentRows(site.register, site.now)) },
  { path: PAYMENTS_DATA.json, render: () => paymentsJson(paymentRows(site.register, site.now)) },
]);
