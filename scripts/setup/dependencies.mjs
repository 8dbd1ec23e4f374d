import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { runCommand } from "./command.mjs";
import { SetupFailure } from "./failure.mjs";

/** Makes sure that node_modules is what package-lock.json says. Costs a hash where it already is. */
export async function ensureDependencies(project, inTurn) {
  if (readText(stampOf(project)) === wanted(project)) return;
  try {
    await inTurn(project, () => installWhereNeeded(project));
  } catch (error) {
    if (error.syscall === undefined) throw error;
    // Who may only read the project, as on a server, needs no note that all is there.
    if (isUsable(project)) return;
    throw new SetupFailure(
      `The dependencies are to be installed, and nothing can be written into ${project} (${error.code}): install them as somebody who may (npm ci), or copy the project to a place of your own.`,
      `Les dépendances sont à installer, et rien ne peut être écrit dans ${project} (${error.code}). Faites-les installer par quelqu’un qui en a le droit (npm ci), ou copiez le projet ailleurs.`,
    );
  }
}

async function installWhereNeeded(project) {
  // Read again: another set-up may have done it while this one waited; and read before the installation, so that
  // a lock file that changes meanwhile is noticed the next time.
  const now = wanted(project);
  const stamp = stampOf(project);
  if (readText(stamp) === now) return;
  if (!isUsable(project)) {
    rmSync(stamp, { force: true });
    await install(project);
  }
  writeFileSync(`${stamp}.new`, now);
  renameSync(`${stamp}.new`, stamp);
}

/** Whether what is there is what is wanted, for this platform, though nothing may note it. */
function isUsable(project) {
  const now = wanted(project);
  return platformOf(readText(stampOf(project)) ?? now) === platformOf(now) && alreadyInstalled(project);
}

function stampOf(project) {
  return path.join(project, "node_modules", ".setup-stamp");
}

async function install(project) {
  console.error("Installing the dependencies, once… · Installation des dépendances, une seule fois…");
  // NODE_ENV=production in the reader's shell would leave the tools out.
  const args = ["ci", "--no-audit", "--no-fund", "--include=dev"];
  const { ok, output } = await runCommand("npm", args, { cwd: project });
  if (ok) return;
  console.error(output.trim());
  throw new SetupFailure(
    "The dependencies could not be installed, and npm says why above: check the network and package-lock.json, then try again.",
    "L’installation des dépendances a échoué, et npm dit pourquoi ci-dessus. Vérifiez le réseau et package-lock.json, puis réessayez.",
  );
}

/** Packages are compiled for a Node version and a platform: a folder shared with a container must not pass for both. */
function wanted(project) {
  const lock = readFileSync(path.join(project, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  return `${hash} node${process.versions.node.split(".")[0]} ${process.platform}-${process.arch}\n`;
}

function platformOf(stamp) {
  return stamp.slice(stamp.indexOf(" "));
}

/**
 * Whether someone's own `npm install` has brought the very packages that package-lock.json names: npm leaves a record
 * when it ends well. Then a second installation would only empty the folder under a running server.
 */
function alreadyInstalled(project) {
  try {
    const locked = JSON.parse(readFileSync(path.join(project, "package-lock.json"), "utf8")).packages;
    const present = JSON.parse(
      readFileSync(path.join(project, "node_modules/.package-lock.json"), "utf8"),
    ).packages;
    const asLocked = Object.entries(locked).every(
      ([place, entry]) =>
        place === "" ||
        (present[place] ? same(present[place], entry) : Boolean(entry.optional || entry.devOptional)),
    );
    return asLocked && Object.keys(present).every((place) => place in locked);
  } catch {
    return false;
  }
}

function same(a, b) {
  return a.version === b.version && a.integrity === b.integrity;
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
