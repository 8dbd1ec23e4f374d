/** The words of the page that sets two programmes side by side. */

export const comparisonEn = {
  title: "Compare two programmes",
  description: "What this programme and another have reached, side by side, measure by measure.",
  lead: "What this programme and another have reached, measure by measure. Each number is counted the same way, from the file in which each programme publishes its numbers.",
  careful: "Before you compare",
  cautions: [
    "Programmes differ in what they buy, in their limits, taxes, fiscal years and law. A difference is a question, and no verdict.",
    "Each number counts all the records that its programme published, of however many years.",
    "What a programme does not record is not known, and is not 0.",
    "Below each number is the number of records it comes from (n). A difference between few records may be chance, and is marked.",
    "Amounts in two currencies are shown side by side: they are never converted and never subtracted.",
  ],
  kept: "Beside the programmes that are kept here",
  none: "No other programme is kept here to compare with.",
  keep: "To keep one, put its dashboard.json into the folder _data/compare of the repository, and say in sources.yml there where it is from.",
  sourceNotKnown: "Nothing is recorded of where these numbers come from.",
  keptAs: "The file as it is kept:",
  own: "Beside a file of your own",
  ownText:
    "Choose the dashboard.json of another programme: its site has it at /data/dashboard.json. Your browser reads the file, and sends it nowhere.",
  withoutScript:
    "To read a file of your own, this page needs JavaScript. The numbers of this programme are in",
  choose: "The other programme’s dashboard.json",
  shown: (one: string, other: string): string => `Shown below: ${one} and ${other}.`,
  cannotBeRead: (file: string): string => `${file} cannot be shown.`,
  at: (line: number, column: number): string => `Line ${line}, column ${column}:`,
  notLoaded: "What reads the file could not be loaded. Check the connection, and choose the file again.",
  notReadable: (file: string): string => `Your browser could not read ${file}. Choose it again.`,
  reading: (file: string): string => `Reading ${file}…`,
  ownNotLoaded: "The numbers of this programme could not be loaded. Choose the file again.",
  together: (one: string, other: string): string => `${one} and ${other}`,
  programmes: "The two programmes",
  knownOfBoth: "Measures that are known of both",
  programme: "Programme",
  department: "Run by",
  years: "Fiscal years with awards",
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  asOf: "Counted on",
  currency: "Currency of amounts",
  standard: "Its standard for payment",
  records: "Awards counted",
  madeUp: (count: number): string => `${count} of them made up`,
  madeUpNote: (name: string, madeUp: number, awards: number): string =>
    `${name} counts records that are made up to show how it works (${madeUp} of its ${awards} awards). Its numbers here are not the results of a real programme.`,
  measure: "Measure",
  difference: "Difference",
  differenceText:
    "The difference is the second number minus the first. In brackets: the second divided by the first.",
  fromFew: "from few records",
  points: (value: string): string => `${value} points`,
  times: (value: string): string => `${value} times`,
  twoCurrencies: "two currencies",
  notCompared: "not compared",
  knownOfOne: (count: number): string =>
    count === 1
      ? "1 measure is known of one of them only"
      : `${count} measures are known of one of them only`,
  unknownToBoth: (names: string): string => `Not known of either: ${names}.`,
  definitions: "How these numbers are counted",
  seeComparison: "Compare with another programme",
};
