/** The words of the page on the data. */
export const openData = {
  title: "Data",
  description:
    "Every opportunity, award, payment, question and amendment as open data, with a dictionary of all columns.",
  lead: "Everything that this site says is made from public records. Here they are as data: to open in a spreadsheet, to load into a program, and to check what the pages say.",
  builtAt: (time: string) => `As the records were on ${time}.`,
  licence: {
    before: "The data may be used, changed and shared under ",
    name: "this open licence",
    after: ".",
  },
  noLicence:
    "The programme has not yet said under which licence its data may be used. Ask before you publish it again.",
  madeUp:
    "Some rows are made up, to show what the product can do. The column “demonstration” marks them: leave them out of every sum.",
  tables: "Tables",
  tablesText: "Each table says the same in every format.",
  table: "Table",
  rows: "Rows",
  columns: (count: number) => `What its ${count} columns mean`,
  format: { csv: "CSV", json: "JSON", parquet: "Parquet" },
  others: "Other formats",
  reading: "How to read the files",
  readingItems: [
    "CSV files are in UTF-8 with a byte order mark, so that Excel shows accents. JSON files hold one list, with a row on each line.",
    "Money is text, as the records write it: 6500.00. It is an exact decimal number in the programme’s currency.",
    "What is not known is empty in CSV, and without a value in JSON. It is never zero.",
    "A day is 2021-07-12. A time such as 2021-07-12 23:59 is on the programme’s clock; one that ends in Z is in universal time (UTC).",
    "Lists are separated by semicolons in CSV. What has parts of its own, such as questions, is JSON in its cell.",
    "In CSV, a text that a spreadsheet would run as a formula, or that has spaces around it, has an apostrophe before it.",
    "Opportunities and awards can be imported again: npm run import makes the same records of them.",
  ],
  zone: (zone: string) => `The programme’s clock is that of ${zone}.`,
  follow: "New entries by feed and calendar",
  followText: "To hear of what is new, no download is needed: feeds and calendars bring it.",
  followAll: "All feeds and calendars",
  dictionary: "Dictionary",
  dictionaryText:
    "Every column of every table. Those marked as computed stand in no record: they are worked out from it.",
  types: {
    string: "text",
    integer: "whole number",
    decimal: "decimal number, as text",
    boolean: "true or false",
    date: "day",
    datetime: "moment in universal time",
    "local-datetime": "time on the programme’s clock",
    uri: "address",
    list: "list of texts",
    array: "list of things, as JSON",
  },
  units: {
    currency: "in the programme’s currency",
    hours: "in hours",
    days: "in days",
    "business-days": "in business days",
  },
  oneOf: (values: string) => `one of: ${values}`,
  required: "always there",
  computed: "computed",
  dictionaryLink: "What the columns mean",
};

export type OpenDataWords = typeof openData;
