import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { runCommand } from "./command.mjs";
import { SetupFailure } from "./failure.mjs";

/** Makes sure that node_modules is what package-lock.json says. Costs a hash where it already is. */
export async function ensureDependencies(project, inTurn) {
  const stamp = path.join(project, "node_modules", ".setup-stamp");
  if (readText(stamp) === wanted(project)) return;

  await inTurn(project, async () => {
    // Read again: another set-up may have done it while this one waited; and read before the installation, so that
    // a lock file that changes meanwhile is noticed the next time.
    const now = wanted(project);
    const there = readText(stamp);
    if (there === now) return;
    if (platformOf(there ?? now) !== platformOf(now) || !alreadyInstalled(project)) {
      rmSync(stamp, { force: true });
      await install(project);
    }
    writeFileSync(`${stamp}.new`, now);
    renameSync(`${stamp}.new`, stamp);
  });
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
