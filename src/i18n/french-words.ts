import { frenchTypography } from "./typography.ts";

/** Gives a dictionary its no-break spaces: applies the typography to every text, and to what every function makes. */
export function withFrenchTypography<T>(value: T): T {
  if (typeof value === "string") return frenchTypography(value) as T;
  if (typeof value === "function") {
    const make = value as unknown as (...parameters: unknown[]) => string;
    return ((...parameters: unknown[]) => frenchTypography(make(...parameters))) as T;
  }
  if (Array.isArray(value)) return value.map((item) => withFrenchTypography<unknown>(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withFrenchTypography<unknown>(item)]),
  ) as T;
}
