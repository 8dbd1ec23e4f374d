import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const BEAT_MS = 1_000;
const LOOK_MS = 250;
/** A turn whose holder has not moved for ten seconds of our own watching was left by a killed process. */
const LOOKS_BEFORE_ABANDONED = 40;

/**
 * Does the work while no other set-up of this project works: `npm start` and `npm test` in two terminals must not
 * install into one folder at once. The holder touches a file each second; process ids would not do, since a container
 * and its host may share the folder.
 */
export async function inTurn(project, work) {
  const file = path.join(project, ".cache", "setup-turn");
  const mine = `${process.pid} ${randomUUID()}`;
  await takeTurn(file, mine);
  const giveBack = () => {
    if (readText(file) === mine) rmSync(file, { force: true });
  };
  const interrupted = () => process.exit(130);
  const beat = setInterval(() => touch(file), BEAT_MS);
  process.once("exit", giveBack);
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener("exit", giveBack);
    process.removeListener("SIGINT", interrupted);
    process.removeListener("SIGTERM", interrupted);
    giveBack();
  }
}

async function takeTurn(file, mine) {
  mkdirSync(path.dirname(file), { recursive: true });
  let last;
  let unchanged = 0;
  for (let looks = 0; ; looks++) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (looks === 4) console.error("Waiting for another set-up… · Une autre mise en place est en cours…");
    const state = stateOf(file);
    unchanged = state === last ? unchanged + 1 : 0;
    last = state;
    if (unchanged >= LOOKS_BEFORE_ABANDONED && state === stateOf(file)) abandon(file);
    await delay(LOOK_MS);
  }
}

/** Renaming before removing: of two that give up on the same turn, one finds nothing to rename. */
function abandon(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

function stateOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs}`;
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Someone took it for abandoned, or cleaned the folder: the work goes on, and giveBack looks before it removes.
  }
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
