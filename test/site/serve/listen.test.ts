import { createServer, type Server } from "node:http";
import { networkInterfaces } from "node:os";
import type { AddressInfo } from "node:net";

import { beforeEach, describe, expect, it, onTestFinished } from "vitest";

import { PortsTaken } from "../../../src/site/serve/listen.ts";
import { SmallSite } from "./small-site.ts";

let site: SmallSite;
beforeEach(() => {
  site = new SmallSite();
});

describe("the server's address", () => {
  /** Takes a port on one loopback address, and says which. */
  async function taken(host: string, port = 0): Promise<number> {
    const server: Server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, host, resolve);
    });
    onTestFinished(() => {
      server.close();
    });
    return (server.address() as AddressInfo).port;
  }

  it("is the next free port where the one asked for is taken", async () => {
    const port = await taken("127.0.0.1");
    await site.start(port);
    expect(site.port).toBeGreaterThan(port);
    expect(site.port).toBeLessThanOrEqual(port + 20);
  });

  it("is not a port that another program has for localhost over IPv6", async (context) => {
    const port = await taken("::1").catch(() => context.skip("this machine has no IPv6"));
    await site.start(port);
    expect(site.port).toBeGreaterThan(port);
  });

  it("is refused in words where no port is free", async () => {
    const port = await taken("127.0.0.1", 65_535).catch(() => 65_535);
    await expect(site.start(port)).rejects.toThrow(PortsTaken);
  });

  it("is on this machine only", async () => {
    await site.start();
    const outside = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .find((one) => !one.internal && one.family === "IPv4");
    if (outside !== undefined)
      await expect(site.ask("/", { address: outside.address })).rejects.toThrow("ECONNREFUSED");
  });

  it("is free again after the end, also with a page open", async () => {
    await site.start();
    const { port } = site;
    const events = await fetch(`http://127.0.0.1:${port}/__development/events`);
    await site.stop();
    await expect(events.text()).rejects.toThrow();
    expect(await taken("127.0.0.1", port)).toBe(port);
  });
});
