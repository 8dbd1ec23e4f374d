import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Beside every page of the site, whatever its sub-path; no route of ours begins with an underscore. */
export const RELOAD_SCRIPT = "/__development/reload.js";
export const RELOAD_EVENTS = "/__development/events";

/**
 * A page knows which build it is from, by the address of its script, and reloads when it hears of another: so nothing
 * is missed between loading and listening, nor when the server is started anew. It listens only while it is looked at,
 * since a browser opens six connections to a host at most. A file of the same origin, for the pages' content security
 * policy allows no other script.
 */
export const RELOAD_CLIENT = `"use strict";
const build = new URL(document.currentScript.src).searchParams.get("build");
let events;
function listen() {
  events?.close();
  if (document.hidden) return;
  events = new EventSource("${RELOAD_EVENTS}");
  events.onmessage = ({ data }) => data !== build && location.reload();
}
document.addEventListener("visibilitychange", listen);
addEventListener("pageshow", listen);
addEventListener("pagehide", () => events?.close());
`;

export interface ReloadChannel {
  /** Puts the reload script into a page, before `</head>` where it has one. */
  mark(page: string): string;
  /** Answers a browser that wants to hear of new builds. */
  connect(response: ServerResponse): void;
  /** Tells every open page that there is a new build. */
  announce(): void;
}

export function openReloadChannel(): ReloadChannel {
  const listeners = new Set<ServerResponse>();
  let build = randomUUID();
  return {
    mark(page) {
      const script = `<script src="${RELOAD_SCRIPT}?build=${build}"></script>`;
      return page.includes("</head>") ? page.replace("</head>", `${script}</head>`) : page + script;
    },
    connect(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`retry: 500\ndata: ${build}\n\n`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    announce() {
      build = randomUUID();
      for (const listener of listeners) listener.write(`data: ${build}\n\n`);
    },
  };
}
