import { payments } from "./payments.ts";
import type { Table } from "./table.ts";

/** Every table, in the order in which they are told. */
export const TABLES: readonly Table[] = [payments];
