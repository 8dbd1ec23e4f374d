// Imports go one way: model, time, problems, i18n ← content ← register ← guardrails, … ← feeds, open-data ← site ← bench ← scripts.
// A folder may import from its own row and from the rows above it; a folder that is in no row may import nothing.
const ROWS = [
  ["model", "time", "problems", "i18n"],
  ["content", "code-host", "reuse"],
  ["register", "json-schema"],
  [
    "guardrails",
    "changes",
    "payments",
    "import",
    "dashboard",
    "indicators",
    "repositories",
    "posting",
    "adopting",
  ],
  ["feeds", "open-data", "pull-request"],
  ["site"],
  ["bench"],
];

/** Where the program may touch the world; everything else takes what it needs as an argument. */
const EDGES = [
  "src/register/disk\\.ts$",
  "src/changes/git\\.ts$",
  "src/import/",
  "src/reuse/",
  "src/register/(new|replace)-file\\.ts$",
  "src/payments/command/hash-file\\.ts$",
  "src/repositories/hosts/git-(run|store)\\.ts$",
  "src/payments/paypal/relay-server\\.ts$",
  "src/site/",
  "src/bench/",
  "scripts/",
  "test/",
  "\\.pa11yci\\.cjs$",
];

const anyOf = (folders) => `^src/(${folders.join("|")})/`;

const oneWay = ROWS.map((row, index) => ({
  name: `one-way-${row[0]}`,
  comment: `src/{${row.join(",")}} may import only from itself and from: ${ROWS.slice(0, index).flat().join(", ") || "nothing else"}.`,
  severity: "error",
  from: { path: anyOf(row) },
  to: { path: "^src/", pathNot: anyOf(ROWS.slice(0, index + 1).flat()) },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: "i18n-is-above-nothing-in-its-row",
      comment: "i18n may import model, time and problems' types; model and time stay without words.",
      severity: "error",
      from: { path: anyOf(["model", "time"]) },
      to: { path: anyOf(["i18n", "problems"]) },
    },
    {
      name: "client-is-small",
      comment:
        "What runs in the browser may import only src/model, src/time, src/i18n, src/content/html.ts and src/register/status-by-clock.ts.",
      severity: "error",
      from: { path: "^src/client/" },
      to: {
        path: "^src/",
        pathNot: "^src/(client|model|time|i18n)/|^src/content/html\\.ts$|^src/register/status-by-clock\\.ts$",
      },
    },
    {
      name: "form-is-pure",
      comment:
        "The form runs the schemas, the rules and the views in the browser: nothing that it imports may touch the world.",
      severity: "error",
      from: { path: "^src/client-form/" },
      to: {
        path: "^src/",
        pathNot: `^src/client-form/|^src/client/(markup|without-eval)\\.ts$|${anyOf(["model", "time", "problems", "i18n", "content", "register", "posting"])}|^src/site/(site|words)\\.ts$|^src/site/views/`,
      },
    },
    {
      name: "form-is-alone",
      comment: "The form is large: no other page’s script may bring it along.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/client-form/" },
      to: { path: "^src/client-form/" },
    },
    {
      name: "comparison-is-alone",
      comment:
        "The script of the comparison brings the dictionaries and the schema: no other page’s script may bring it along.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/client-compare/" },
      to: { path: "^src/client-compare/" },
    },
    {
      name: "explorer-is-small",
      comment:
        "The explorer is loaded on phones: beside itself it may import only what it is about, and not the dictionaries of the site.",
      severity: "error",
      from: { path: "^src/client-explorer/" },
      to: {
        path: "^src/",
        pathNot: `^src/client-explorer/|^src/client/markup\\.ts$|^src/(content/(html|csv-text)|time/calendar|i18n/(dates|money|french-words))\\.ts$|^src/i18n/explorer/|${anyOf(["model"])}`,
      },
    },
    {
      name: "explorer-is-alone",
      comment: "The explorer brings a chart library: no other page’s script may bring it along.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/client-explorer/" },
      to: { path: "^src/client-explorer/|^node_modules/chart\\.js/" },
    },
    {
      name: "known-folders",
      comment: "A new folder of src must take its place in ROWS (.dependency-cruiser.cjs).",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: anyOf([...ROWS.flat(), "client", "client-form", "client-compare", "client-explorer"]),
      },
      to: {},
    },
    {
      name: "src-stands-alone",
      comment: "src knows neither the scripts that call it nor the tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(scripts|test)/" },
    },
    {
      name: "world-at-the-edges",
      comment: "Files, processes and the network are for the edges only (EDGES); pass data in instead.",
      severity: "error",
      from: { pathNot: EDGES.map((edge) => `^${edge}`) },
      to: {
        dependencyTypes: ["core"],
        path: "^(node:)?(fs|fs/promises|child_process|http|https|http2|net|tls|dgram|dns|worker_threads|cluster)$",
      },
    },
    {
      name: "no-circular",
      comment: "Files that import each other cannot be read or changed one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "The import names a file or a package that is not there.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "declared",
      comment:
        "A package that is imported stands in package.json; one that the product runs on is not a devDependency.",
      severity: "error",
      from: { path: "^(src|scripts)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
