import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

import { bringWithApt, bringWithNpm } from "./bring-browser.mjs";
import { SetupFailure } from "./failure.mjs";
import { installedBrowsers } from "./installed-browsers.mjs";
import { launches } from "./launch.mjs";

/**
 * Makes sure that the page tests have a browser, and leaves its path in node_modules/.cache/browser-path: CHROME_PATH,
 * else the one used last time, else one on the machine, else one that npm or apt brings. Each is tried by opening a
 * page with it.
 */
export async function ensureBrowser(project, inTurn) {
  const record = path.join(project, "node_modules/.cache/browser-path");
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (await launches(asked)) return remember(record, asked);
    console.error(
      `CHROME_PATH (${asked}) does not start: looking for another browser. · CHROME_PATH (${asked}) ne démarre pas, on cherche un autre navigateur.`,
    );
  }
  const present = await firstThatLaunches([readRecord(record), ...installedBrowsers()]);
  if (present !== undefined) return remember(record, present);

  return inTurn(project, async () => {
    const brought = (await firstThatLaunches([readRecord(record)])) ?? (await bringBrowser(project));
    remember(record, brought);
  });
}

/**
 * npm before apt: the registry has just brought the dependencies, so it can be reached, it needs no root and takes
 * seconds; apt may have no network, and on Ubuntu its `chromium` is a shell for a snap that containers cannot run.
 * apt serves where npm's browser does not start.
 */
async function bringBrowser(project) {
  console.error(
    "Bringing a browser for the page tests, once… · On apporte un navigateur pour les essais de pages…",
  );
  const reasons = [];
  for (const bring of [bringWithNpm, bringWithApt]) {
    const { candidates, reason } = await bring(project);
    const found = await firstThatLaunches(candidates);
    if (found !== undefined) return found;
    reasons.push(reason);
  }
  console.error(reasons.join("\n"));
  throw new SetupFailure(
    "No browser starts on this machine and none could be brought, for the reasons above: install Chromium or Chrome, or set CHROME_PATH to one, then try again.",
    "Aucun navigateur ne démarre sur cette machine et aucun n’a pu être apporté, pour les raisons ci-dessus. Installez Chromium ou Chrome, ou indiquez-en un dans CHROME_PATH, puis réessayez.",
  );
}

async function firstThatLaunches(candidates) {
  for (const candidate of new Set(candidates)) {
    if (candidate && (await launches(candidate))) return candidate;
  }
  return undefined;
}

function remember(record, executable) {
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(`${record}.${process.pid}`, `${executable}\n`);
  renameSync(`${record}.${process.pid}`, record);
}

function readRecord(record) {
  try {
    return readFileSync(record, "utf8").trim();
  } catch {
    return undefined;
  }
}
