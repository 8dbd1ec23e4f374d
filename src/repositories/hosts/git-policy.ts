import { devNull } from "node:os";

/** Where Git may go: nowhere, by https, or by http too (only ever for a server on this machine, in a test). */
export type Way = "nowhere" | "https" | "http";

/** Nothing is run, asked or looked up that someone’s settings name; what does not come is not waited for. */
const SETTINGS = [
  "protocol.allow=never",
  "protocol.version=2",
  "http.followRedirects=false",
  // 1,000 bytes a second, for ten seconds: slower is not an answer.
  "http.lowSpeedLimit=1000",
  "http.lowSpeedTime=10",
  "credential.helper=",
  "core.askPass=",
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=no",
  "gc.auto=0",
  "maintenance.auto=false",
  // Files above a megabyte are not taken into memory whole; packs are looked at through small windows.
  "core.bigFileThreshold=1m",
  "core.packedGitWindowSize=16m",
  "core.packedGitLimit=128m",
  "pack.threads=1",
];

const PROTOCOLS: Readonly<Record<Way, readonly string[]>> = {
  nowhere: [],
  https: ["protocol.https.allow=always"],
  http: ["protocol.http.allow=always"],
};

/** What a network of its own may need to be left through; nothing else of the environment reaches Git. */
const KEPT =
  /^(?:PATH|SYSTEMROOT|TEMP|TMP|TMPDIR|HTTPS_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_FILE|SSL_CERT_DIR)$/i;

/** The settings that Git is started with, as its options. */
export function settingsFor(way: Way): string[] {
  return [...SETTINGS, ...PROTOCOLS[way]].flatMap((setting) => ["-c", setting]);
}

/**
 * The whole environment that Git is started in.
 * @param folder Git's home, in which no settings and no passwords are
 * @param usual the environment of this program, of which little is passed on
 */
export function environmentFor(
  folder: string,
  usual: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = Object.entries(usual).flatMap(([name, value]) =>
    value !== undefined && KEPT.test(name) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(kept),
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    // No repository is looked for above the folder.
    GIT_CEILING_DIRECTORIES: folder,
    LC_ALL: "C",
  };
}
