/** Asks Git for the names of the settings of filters; nothing is run by it. */
export const FILTERS = ["config", "--null", "--name-only", "--get-regexp", "^filter\\..+\\."] as const;

/**
 * The environment in which Git runs no filter of a repository's own: a program named as `filter.<name>.clean` or `.process`
 * would see, and could be, anything when files on disk are compared. By the environment, for a name may hold an equals sign,
 * at which `-c` would end it.
 * @param found what Git says to FILTERS
 */
export function withoutFilters(found: string): Readonly<Record<string, string>> {
  const keys = found.split("\0").filter((key) => key !== "");
  const names = new Set(keys.map((key) => key.slice(0, key.lastIndexOf("."))));
  const settings = [...names].flatMap((name) => [
    [`${name}.clean`, ""],
    [`${name}.process`, ""],
    // A filter that must run, and is none, would be refused.
    [`${name}.required`, "false"],
  ]);
  return Object.fromEntries([
    ["GIT_CONFIG_COUNT", String(settings.length)],
    ...settings.flatMap(([key = "", value = ""], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]) as Record<string, string>;
}
