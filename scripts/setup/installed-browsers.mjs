import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const MAC_APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/** Browsers of the Chromium family on this machine, where each system keeps them. */
export function installedBrowsers() {
  return [...onPath(), ...onMac(), ...onWindows()].filter((file) => existsSync(file));
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function onMac() {
  if (process.platform !== "darwin") return [];
  return ["/Applications", path.join(homedir(), "Applications")].flatMap((folder) =>
    MAC_APPLICATIONS.map((name) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
}

function onWindows() {
  if (process.platform !== "win32") return [];
  return [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program)));
}
