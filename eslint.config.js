import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  {
    ignores: [
      "_site/",
      "_site.*/",
      "coverage/",
      ".cache/",
      "**/golden/",
      "opportunities/",
      "awards/",
      "_data/",
      "examples/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // A switch over a union is closed by the compiler's own knowledge of it: `default` would hide a new member.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // Numbers read well in text; anything else must be made text on purpose.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A number with a brand (cents) may be negated, a text may be spread into its characters, and an index
      // signature may name its key.
      "@typescript-eslint/no-unsafe-unary-minus": "off",
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // `void` before a call says that nobody waits for it; arrow shorthand that returns nothing is plain enough.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // tsconfig's noPropertyAccessFromIndexSignature decides how index signatures are read.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  {
    // The edge: scripts speak to a terminal.
    files: ["scripts/**", "**/*.{js,mjs,cjs}"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-misused-spread": "off", // a literal of test characters, spread
      // A test may say "this is there" with the matcher's own failure as the message.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    // Plain JavaScript runs before the dependencies exist, or is a tool's configuration: the rules that need no types.
    files: ["**/*.{js,mjs,cjs}"],
    rules: {
      eqeqeq: "error",
      "no-undef": "off",
      "no-unused-vars": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
);
