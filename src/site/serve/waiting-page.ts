import { html, type SafeHtml } from "../../content/html.ts";
import { frenchMessage } from "../../i18n/typography.ts";
import type { Problem } from "../../problems/problem.ts";

/** As many as a screen shows; the terminal has them all. */
const SHOWN = 20;

/** What is served while there is no site yet: what it waits for, in both languages. Plain, and safe whatever a record says. */
export function waitingPage(problems: readonly Problem[]): string {
  const more = problems.length - SHOWN;
  const [en, fr] =
    problems.length > 0
      ? [
          "Some records cannot be read. The page opens by itself once they are mended.",
          "Des fiches ne peuvent pas être lues. La page s’ouvrira d’elle-même dès qu’elles seront corrigées.",
        ]
      : [
          "The site is being built; the terminal says how it goes. The page opens by itself when it is ready.",
          "Le site est en construction, et le terminal dit où il en est. La page s’ouvrira d’elle-même.",
        ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
<title>No site yet · Pas encore de site</title>
</head>
<body>
<main>
<h1>There is no site to show yet <span lang="fr">· Il n’y a pas encore de site à montrer</span></h1>
<p>${en}</p>
<p lang="fr">${fr}</p>
<ul>${problems.slice(0, SHOWN).map(problemItem)}</ul>
${more > 0 && html`<p>And ${more} more, in the terminal. <span lang="fr">· Et ${more} de plus, dans le terminal.</span></p>`}
</main>
</body>
</html>
`.markup;
}

function problemItem({ file, line, column, rule, message, tip }: Problem): SafeHtml {
  return html`
<li><strong>${file}:${line}:${column}</strong> ${rule}
<br>${message.en} ${tip.en}
<br><span lang="fr">${frenchMessage(`${message.fr} ${tip.fr}`)}</span></li>`;
}
