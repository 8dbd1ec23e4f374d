import { amendments } from "./amendments.ts";
import { awards } from "./awards.ts";
import { indicators } from "./indicators.ts";
import { opportunities } from "./opportunities.ts";
import { payments } from "./payments.ts";
import { questions } from "./questions.ts";
import type { Table } from "./table.ts";

/** Every table, in the order in which they are told. */
export const TABLES: readonly Table[] = [opportunities, awards, payments, questions, amendments, indicators];
