import { VIEWS_POLICY } from "../content/html.ts";

const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // No text becomes markup or code, but by the policies that the next rule names.
  "require-trusted-types-for 'script'",
];

/**
 * What a page may run and load: nothing from elsewhere, nothing inline. `frame-ancestors` is not here, for a policy in a page cannot
 * set it.
 * @param showsViews whether its script makes markup by our views, as that of the form does
 */
export function pagePolicy(showsViews: boolean): string {
  return [...RULES, `trusted-types ${showsViews ? VIEWS_POLICY : "'none'"}`].join("; ");
}

/** What a host says with every file of the site, where it can be told to: the policy of the page that needs most, and what no page can say itself. */
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${pagePolicy(true)}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Open data is for everyone's pages too. */
const SHARED = ["data/*", "feeds/*"];
const SHARED_HEADERS = { "Access-Control-Allow-Origin": "*" } as const;

/** Names with a hash of the content: whoever has such a file need not ask again. */
const KEPT = "assets/*";
const KEPT_HEADERS = { "Cache-Control": "public, max-age=31536000, immutable" } as const;

/** `_headers`, as Netlify and Cloudflare Pages read it. @param basePath such as `/` or `/micro-acquisition/` */
export function headersFile(basePath: string): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    block(`${basePath}*`, HEADERS),
    ...SHARED.map((path) => block(basePath + path, SHARED_HEADERS)),
    block(basePath + KEPT, KEPT_HEADERS),
  ].join("\n\n")}\n`;
}

/** `staticwebapp.config.json`, as Azure Static Web Apps reads it. */
export function azureFile(basePath: string): string {
  const routes = [
    ...SHARED.map((path) => ({ route: basePath + path, headers: SHARED_HEADERS })),
    { route: basePath + KEPT, headers: KEPT_HEADERS },
  ];
  const notFound = { 404: { rewrite: `${basePath}404.html` } };
  return `${JSON.stringify({ globalHeaders: HEADERS, routes, responseOverrides: notFound }, null, 2)}\n`;
}
