/** Eleventy and its feed plugin ship no types; these are the parts that the product uses. */

declare module "@11ty/eleventy" {
  export interface UserConfig {
    readonly globalData: Record<string, unknown>;
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, template: object): void;
    setUseGitIgnore(use: boolean): void;
    on(event: "eleventy.after", listener: () => Promise<void>): void;
  }

  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly source?: "cli" | "script";
    readonly config?: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

declare module "@11ty/eleventy-plugin-rss" {
  export function dateToRfc3339(date: Date): string;
  export function dateToRfc822(date: Date, timeZone?: string): string;
}
