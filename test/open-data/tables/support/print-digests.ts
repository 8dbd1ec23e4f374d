import { openFolder } from "../../../../src/register/disk.ts";
import { loadRegister } from "../../../../src/register/load.ts";
import { instantOf } from "../../../../src/time/calendar.ts";
import { digests } from "./digests.ts";

// A program of its own, for a process's language is what it was started with.
const [folder = "", now = ""] = process.argv.slice(2);
const loaded = loadRegister(openFolder(folder));
if (loaded.kind !== "register") throw new Error("the records cannot be read");
const at = instantOf(Date.parse(now));
process.stdout.write(JSON.stringify(digests({ register: loaded.register, now: at })));
