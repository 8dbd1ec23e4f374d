import type { IncomingMessage, ServerResponse } from "node:http";

import type { Problem } from "../../problems/problem.ts";
import { belowBase, isOwnHost, pathParts } from "./address.ts";
import { findFile, type Found } from "./files.ts";
import { RELOAD_CLIENT, RELOAD_EVENTS, RELOAD_SCRIPT, type ReloadChannel } from "./reload.ts";
import { waitingPage } from "./waiting-page.ts";

/** What is served now: a site, or the reasons why there is none yet. */
export type Served =
  | { readonly kind: "site"; readonly root: string; readonly basePath: string }
  | { readonly kind: "waiting"; readonly problems: readonly Problem[] };

const HTML = "text/html; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

/** Answers one request, from the served folder and nothing else. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  reload: ReloadChannel,
): Promise<void> {
  const say = (
    status: number,
    body: string | Buffer,
    type: string,
    headers: Record<string, string> = {},
  ): void => {
    const bytes = type === HTML ? Buffer.from(reload.mark(body.toString("utf8"))) : Buffer.from(body);
    response.writeHead(status, {
      "content-type": type,
      "content-length": bytes.length,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  };

  if (!isOwnHost(request.headers.host)) {
    say(421, "This server answers to localhost only. · Ce serveur ne répond qu’à localhost.\n", TEXT);
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    say(405, "Only GET and HEAD. · GET et HEAD seulement.\n", TEXT, { allow: "GET, HEAD" });
    return;
  }
  const url = request.url ?? "";
  const parts = pathParts(url);
  if (parts === undefined) {
    say(400, "Not an address of this site. · Ce n’est pas une adresse de ce site.\n", TEXT);
    return;
  }
  const path = `/${parts.join("/")}`;
  if (path === RELOAD_EVENTS) {
    reload.connect(response);
    return;
  }
  if (path === RELOAD_SCRIPT) {
    say(200, RELOAD_CLIENT, "text/javascript; charset=utf-8");
    return;
  }
  if (served.kind === "waiting") {
    say(503, waitingPage(served.problems), HTML);
    return;
  }
  const below = belowBase(parts, served.basePath);
  if (below === undefined && path === "/") {
    say(302, "", TEXT, { location: served.basePath });
    return;
  }
  const found: Found = below === undefined ? { kind: "nothing" } : await findFile(served.root, below);
  switch (found.kind) {
    case "file":
      say(200, found.body, found.type);
      return;
    case "folder":
      say(301, "", TEXT, { location: withSlash(url) });
      return;
    case "nothing": {
      const page = await findFile(served.root, ["404.html"]);
      if (page.kind === "file") say(404, page.body, HTML);
      else say(404, "Not found · Introuvable\n", TEXT);
    }
  }
}

/** `/en?q=a` → `/en/?q=a` */
function withSlash(url: string): string {
  return url.replace(/^[^?#]*/, (path) => `${path}/`);
}
