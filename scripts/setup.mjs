// What `npm start` and `npm test` do first on a fresh clone: dependencies, and with --browser a browser.
// It runs before any dependency exists, on whatever Node the reader has; so nothing is imported before the version
// is known, and nothing in this file is newer than Node 12. The version is the one of "engines" in package.json.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  const found = process.versions.node;
  console.error(
    `This project needs Node.js 20.19 or later, and this is ${found}: install a newer one from https://nodejs.org, then try again.`,
  );
  console.error(
    `Ce projet demande Node.js 20.19 ou plus récent, et voici la version ${found}. Installez-en une plus récente depuis https://nodejs.org, puis réessayez.`,
  );
  process.exit(2);
}

import("./setup/run.mjs").then(({ run }) => run(process.argv.slice(2)));
