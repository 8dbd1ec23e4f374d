import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * For esbuild: tells which files go into a bundle, with the very text that goes in; and keeps `import.meta` what it is in each
 * file, so that a file still finds what lies beside it. Places are told from the bundle's own, so that a project can be moved.
 * @param sources gets the text of each file, by its path in the project
 */
export function sourcePlaces(project, bundle, sources) {
  return {
    name: "source-places",
    setup(build) {
      build.onLoad({ filter: /.*/, namespace: "file" }, ({ path: file }) => {
        const text = readFileSync(file, "utf8");
        sources.set(posix(path.relative(project, file)), text);
        const contents = text.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, what) =>
          ({ url, dirname, filename })[what](posix(path.relative(path.dirname(bundle), file))),
        );
        return { contents, loader: "default" };
      });
    },
  };
}

// Each is one expression on one line, so that the lines of the file stay what they are.

function url(place) {
  return `new URL(${JSON.stringify(place.split("/").map(encodeURIComponent).join("/"))}, import.meta.url).href`;
}

function dirname(place) {
  return filename(path.posix.dirname(place));
}

function filename(place) {
  return `process.getBuiltinModule("node:path").join(import.meta.dirname, ${JSON.stringify(place)})`;
}

function posix(place) {
  return place.split(path.sep).join("/");
}
