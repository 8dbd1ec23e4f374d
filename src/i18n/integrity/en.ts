/** The words of the integrity page, of its questions on the pages of records, and of their documentation. */
export const integrityEn = {
  lead: "Whoever spends public money has to show that it was spent fairly. This page holds what a program can check of every record: the rules and what they found, the numbers that may be worth a question, and how to check it all yourself.",
  careful:
    "A signal is a question, never an accusation. A number can have a good reason that no record tells; the reasons that come to mind first stand beside each, and so does the buyer’s reply where there is one.",
  onThisPage: "On this page",
  sections: {
    questions: "Questions that the records raise",
    guardrails: "What the guardrails found",
    exceptions: "Exceptions",
    repositories: "Proof of open code",
    checks: "When all this was last checked",
    verify: "Check it yourself",
  },
  questionsNow: (questions: number, records: number): string =>
    questions === 0
      ? "At the moment no number asks a question."
      : `At the moment ${questions === 1 ? "one number asks a question" : `${questions} numbers ask a question`}, and ${records === 1 ? "it rests on one record" : `they rest on ${records} records`}.`,
  nowAsked: "What is asked now",
  nothingYet:
    "There is no record yet, so nothing could be measured. What will be asked stands here all the same.",
  summary: "Each indicator: how many were measured, and how many ask a question",
  indicator: "Indicator",
  measured: "Measured",
  asking: "Ask a question",
  tooFew: "Too few to say",
  data: "All values, inputs and replies as data (JSON)",
  formula: "How it is computed",
  expression: "For machines",
  numbers: "The programme’s numbers",
  notSet: "not set: this programme does not ask",
  guardrail: "Guardrail",
  redFlags: "Red flags of the Open Contracting Partnership",
  innocent: "What may explain it",
  measuredOf: (count: number, unknown: number): string =>
    count === 0
      ? "Nothing could be measured yet."
      : `${count === 1 ? "One value" : `${count} values`} measured${unknown === 0 ? "" : `, ${unknown} of them not known`}.`,
  details: "How it is computed, and what may explain it",
  asksNothing: "None asks a question.",
  quietReadings: (name: string): string => `${name}: values that ask nothing`,
  flaggedReadings: (name: string): string => `${name}: values that ask a question`,
  about: "About",
  value: "Value",
  threshold: "Held against",
  n: "Rests on (n)",
  inputs: "From",
  reply: "The buyer’s reply",
  noReply: "None so far",
  replyOf: (date: string): string => `Reply of ${date}:`,
  excused: (ends: string): string => `Exception until ${ends}:`,
  approvedBy: (who: string): string => `Approved by: ${who}`,
  verdict: { asks: "asks a question", quiet: "no question", "too-few": "too few to say" },
  more: (count: number): string => `${count === 1 ? "One more is" : `${count} more are`} in the data.`,
  notKnown: "not known",
  within: (subject: string, whole: string): string => `${subject}, ${whole}`,
  programme: "The whole programme",
  ofTeam: (team: string): string => `team: ${team}`,
  forRepository: (repository: string): string => `repository: ${repository}`,
  moreInputs: (count: number): string => `and ${count} more`,
  unit: {
    "business days": (value: string, isOne: boolean): string => `${value} business ${isOne ? "day" : "days"}`,
    days: (value: string, isOne: boolean): string => `${value} ${isOne ? "day" : "days"}`,
    "hours a week": (value: string, isOne: boolean): string => `${value} ${isOne ? "hour" : "hours"} a week`,
    applications: (value: string, isOne: boolean): string =>
      `${value} ${isOne ? "application" : "applications"}`,
    questions: (value: string, isOne: boolean): string => `${value} ${isOne ? "question" : "questions"}`,
    contracts: (value: string, isOne: boolean): string => `${value} ${isOne ? "contract" : "contracts"}`,
    faults: (value: string): string => `${value} missing`,
  },
  guardrailsText:
    "Each guardrail judges the records that have what it asks about. Where it judged none, finding nothing says nothing.",
  guardrailsTable:
    "The guardrails that found something, how many records each has judged, and in how many places it found it",
  allQuiet: "No guardrail found anything.",
  foundNothing: (count: number): string =>
    count === 1 ? "One guardrail that found nothing" : `${count} guardrails that found nothing`,
  judged: "Judged",
  judgedOf: {
    file: (count: number): string => `${count} ${count === 1 ? "file" : "files"}`,
    opportunity: (count: number): string => `${count} ${count === 1 ? "opportunity" : "opportunities"}`,
    award: (count: number): string => `${count} ${count === 1 ? "award" : "awards"}`,
    event: (count: number): string => `${count} ${count === 1 ? "event" : "events"}`,
    exception: (count: number): string => `${count} ${count === 1 ? "exception" : "exceptions"}`,
  },
  judgedNone: "None",
  judgedChanges: "Each change, before it is merged",
  alsoChanges: "and each change",
  found: { error: "Errors", warning: "Warnings", signal: "Signals" },
  excusedColumn: "Excused",
  noExceptions: "No record is excused from any guardrail.",
  exceptionsText:
    "What a record may break, why, who approved it, and until when. What is excused stays on this page.",
  exceptionsTable: "Exceptions in force",
  record: "Record",
  reason: "Reason",
  approver: "Approved by",
  ends: "Ends on",
  checksTable: "Each check, when it was last made, and what came of it",
  check: "Check",
  when: "When",
  result: "Result",
  checks: {
    guardrails: "All guardrails, on all records",
    guardrailsResult: (errors: number, warnings: number, signals: number): string =>
      `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}, ${signals} ${signals === 1 ? "signal" : "signals"}`,
    ledger: "The chain of the payment ledgers",
    ledgerWhole: (ledgers: number, events: number, linked: number): string =>
      ledgers === 0
        ? "No ledger has begun yet."
        : `Holds, in ${ledgers === 1 ? "one ledger" : `${ledgers} ledgers`} with ${events} ${events === 1 ? "event" : "events"}: ${linked === 0 ? "none names the SHA-256 of the event before it" : linked === 1 ? "one names the SHA-256 of the event before it, and it is right" : `${linked} name the SHA-256 of the event before them, and all are right`}.`,
    ledgerBroken: (faults: number): string =>
      `Broken in ${faults === 1 ? "one place" : `${faults} places`}: see the guardrail MA-605.`,
    repositories: "The linked repositories, asked of their hosts",
    repositoriesResult: (confirmed: number, asked: number): string =>
      `${confirmed} of ${asked} confirmed at the last look`,
    repositoriesNever: "Nobody has looked yet.",
    repositoriesOldest: (date: string): string => `The oldest look was on ${date}.`,
    never: "Never",
  },
  verifyText:
    "Nothing here has to be believed. The records, the rules and the program that made this page are public; these commands run the same checks on your machine. They need Git and Node.js 20 or later.",
  verify: {
    clone: "Get the records and the program, with their whole history.",
    cloneUnknown: "This programme does not say where its repository is: ask for it, and begin in its folder.",
    check: "Judge every record by every guardrail. What is printed is what this page counts.",
    build: "Make this site yourself, this page included, in the folder _site.",
    ledger:
      "Compute the SHA-256 of every ledger event. Each is the “previous” of the next event of its award.",
    ledgerPrevious: "See which SHA-256 each event names.",
    history: "Read who changed which award and ledger, and when.",
    objects: "Have Git compute the hash of everything that it holds, history included.",
    repositories: "Ask the hosts of the linked repositories again.",
  },
  onRecord: {
    title: "Questions about this record",
    text: "Numbers of this record, or of several that it belongs to, that may be worth a question. A question is no accusation.",
    why: "how it is computed, and what may explain it",
  },
};

/** The shape that both languages have. */
export type IntegrityWords = typeof integrityEn;
