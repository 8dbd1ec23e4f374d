import path from "node:path";

import { watch as openWatcher, type FSWatcher } from "chokidar";

import type { Change } from "./rebuild.ts";

/** The parts of a content folder; the rest of it (a site, dependencies, Git) is of no interest and may be large. */
const RECORD_FOLDERS: readonly string[] = ["opportunities", "awards", "_data"];

export interface Watched {
  readonly content: string;
  /** Files and folders of the program itself. */
  readonly code: readonly string[];
}

export interface WatchEvents {
  changed(change: Change): void;
  /** The system refuses to watch more, for instance. */
  failed(error: unknown): void;
}

/** Tells whenever records or code change on disk; resolves once it sees every change from then on. */
export async function watchSources(watched: Watched, events: WatchEvents): Promise<() => Promise<void>> {
  const watchers = [
    await watch("content", [watched.content], (file) => isRecordPlace(watched.content, file), events),
    await watch("code", watched.code, (file) => !isScratch(file), events),
  ];
  return async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
}

function watch(
  change: Change,
  places: readonly string[],
  isWatched: (file: string) => boolean,
  events: WatchEvents,
): Promise<FSWatcher> {
  const watcher = openWatcher([...places], {
    ignoreInitial: true,
    followSymlinks: false, // a record may not be a link (MA-101), and a link must not make us watch the whole disk
    ignored: (file) => !isWatched(file),
  });
  watcher.on("all", () => {
    events.changed(change);
  });
  watcher.on("error", (error) => {
    events.failed(error);
  });
  return new Promise((resolve) => {
    watcher.once("ready", () => {
      resolve(watcher);
    });
  });
}

function isRecordPlace(content: string, file: string): boolean {
  const [top = ""] = path.relative(content, file).split(path.sep);
  return top === "" || (RECORD_FOLDERS.includes(top) && !isScratch(file));
}

/** What editors leave beside a file for a moment. */
function isScratch(file: string): boolean {
  return /^\.#|^\.?#|~$|\.sw[a-z]$|\.tmp$|^4913$/.test(path.basename(file));
}
