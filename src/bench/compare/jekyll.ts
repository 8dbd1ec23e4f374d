import { frontMatter, type Peer } from "./peer.ts";

/** Jekyll, with the same layout as Hugo in Liquid; its cache is off, as for a first build. */
export const JEKYLL: Peer = {
  name: "jekyll",
  command: "jekyll",
  version: ["--version"],
  build: ({ source, output }) => [
    "build",
    "--source",
    source,
    "--destination",
    output,
    "--quiet",
    "--disable-disk-cache",
  ],
  files: [
    {
      path: "_config.yml",
      text: `title: Micro-acquisition
url: https://micro-acquisition.example.org
permalink: pretty
plugins: []
`,
    },
    {
      path: "_layouts/base.html",
      text: `<!doctype html>
<html lang="{{ page.locale }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ page.title | escape }} – {{ site.title }}</title><meta name="description" content="{{ page.lead | escape }}">
<link rel="canonical" href="{{ page.url | absolute_url }}"><link rel="stylesheet" href="/assets/site.css"></head>
<body><header><nav aria-label="{{ site.title }}"><ul>
<li><a href="/{{ page.locale }}/">{{ site.title }}</a></li><li><a href="/{{ page.locale }}/opportunities/">Opportunities · Occasions</a></li>
<li><a href="/{{ page.locale }}/awards/">Awards · Contrats</a></li></ul></nav></header>
<main>{{ content }}</main>
<footer><p>{{ site.title }}</p></footer></body></html>
`,
    },
    {
      path: "_layouts/record.html",
      text: `---
layout: base
---
<article><h1>{{ page.title | escape }}</h1>
{% if page.lead != "" %}<p class="lead">{{ page.lead | escape }}</p>{% endif %}
<dl class="facts">{% for fact in page.facts %}<div><dt>{{ fact.name | escape }}</dt><dd>{{ fact.value | escape }}</dd></div>
{% endfor %}</dl>
{{ content }}
{% if page.events.size > 0 %}<ol class="ledger">{% for event in page.events %}<li><strong>{{ event.name | escape }}</strong> {{ event.value | escape }}</li>
{% endfor %}</ol>{% endif %}</article>
`,
    },
  ],
  page: ({ path, body, ...values }) => ({
    path: `${path}.md`,
    // Liquid would run what stands in double braces.
    text: `${frontMatter({ layout: "record", render_with_liquid: false, ...values })}${body}\n`,
  }),
};
