import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

const PORTS_TRIED = 21;

/** Every port from the one asked for to the last one tried is taken. */
export class PortsTaken extends Error {
  constructor(
    readonly first: number,
    readonly last: number,
  ) {
    super(`Ports ${first} to ${last} are all taken.`);
  }
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves on this machine only, on the port or the next free one of twenty; 0 is any free one. Both loopback addresses
 * are taken where there are two: `localhost` is ::1 first in most browsers, and another program's page must not open
 * in place of ours.
 */
export async function listenOnLoopback(port: number, handler: RequestListener): Promise<Listening> {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED - 1, 65_535);
  for (let tried = 0; tried < PORTS_TRIED && (port === 0 || port + tried <= last); tried++) {
    const servers = await listenOnBoth(port === 0 ? 0 : port + tried, handler);
    if (servers !== undefined) {
      return {
        port: (servers[0].address() as AddressInfo).port,
        close: async () => {
          await Promise.all(servers.map(closeServer));
        },
      };
    }
  }
  throw new PortsTaken(port, last);
}

async function listenOnBoth(
  port: number,
  handler: RequestListener,
): Promise<[Server, ...Server[]] | undefined> {
  const first = await listen(port, "127.0.0.1", handler);
  if (first === "taken" || first === "no such address") return undefined;
  const second = await listen((first.address() as AddressInfo).port, "::1", handler);
  if (second === "no such address") return [first];
  if (second !== "taken") return [first, second];
  await closeServer(first);
  return undefined;
}

function listen(
  port: number,
  host: string,
  handler: RequestListener,
): Promise<Server | "taken" | "no such address"> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once("listening", () => {
      resolve(server);
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      // EACCES: ports below 1024, and ranges that Windows keeps for itself.
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve("taken");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve("no such address");
      else reject(error);
    });
    server.listen(port, host);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
