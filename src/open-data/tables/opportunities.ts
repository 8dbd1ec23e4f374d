import { identityColumns } from "./common-columns.ts";
import { opportunityComputed, opportunityFields, pageColumns, type Told } from "./opportunity-columns.ts";
import { tableOf, type Judged } from "./table.ts";

const self = (told: Told): Told => told;
const [ref] = identityColumns<Told>(({ opportunity }) => opportunity);

function* rows({ register, now }: Judged): Generator<Told> {
  for (const opportunity of register.opportunities.values())
    yield { opportunity, award: register.awards.get(opportunity.ref), register, now };
}

export const opportunities = tableOf({
  name: "opportunities",
  title: { en: "Opportunities", fr: "Occasions" },
  about: {
    en: "A row for each opportunity, with everything that its record says and where it stands",
    fr: "Une ligne pour chaque occasion, avec tout ce que dit sa fiche et où elle en est",
  },
  primaryKey: ["ref"],
  foreignKeys: [{ fields: ["repeats"], table: "opportunities", reference: ["ref"] }],
  columns: [
    { ...ref, unique: true },
    ...opportunityFields(self),
    ...opportunityComputed(self),
    ...pageColumns("opportunity", self),
  ],
  rows,
});
