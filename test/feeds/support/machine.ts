import { spawnSync } from "node:child_process";

/** Programs of Debian that read feeds and calendars as people's do; where they are, we ask them. */

/** Whether a command runs on this machine. */
export function runs(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** A Python that has a module: Debian's own, whatever stands before it in the path. */
export function pythonWith(module: string): string | undefined {
  return ["/usr/bin/python3", "python3"].find((python) => runs(python, "-c", `import ${module}`));
}

/** What a program says to an input. */
export function ask(
  command: string,
  args: readonly string[],
  input?: string,
  env?: NodeJS.ProcessEnv,
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Said in the name of a test that is skipped. */
export const absent = (name: string, isThere: boolean): string =>
  isThere ? "" : ` (skipped: ${name} is not installed; on Debian, apt-get install ${name})`;
