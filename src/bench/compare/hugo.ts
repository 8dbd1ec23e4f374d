import { frontMatter, type Peer } from "./peer.ts";

/** Hugo, with a layout and a page template; what a page does not need is switched off, as a careful user would. */
export const HUGO: Peer = {
  name: "hugo",
  command: "hugo",
  version: ["version"],
  build: ({ source, output }) => ["--source", source, "--destination", output, "--quiet", "--noTimes"],
  files: [
    {
      path: "config.toml",
      text: `baseURL = "https://micro-acquisition.example.org/"
title = "Micro-acquisition"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]
`,
    },
    {
      path: "layouts/_default/baseof.html",
      text: `<!doctype html>
<html lang="{{ .Params.locale }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title><meta name="description" content="{{ .Params.lead }}">
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/assets/site.css"></head>
<body><header><nav aria-label="{{ .Site.Title }}"><ul>
<li><a href="/{{ .Params.locale }}/">{{ .Site.Title }}</a></li><li><a href="/{{ .Params.locale }}/opportunities/">Opportunities · Occasions</a></li>
<li><a href="/{{ .Params.locale }}/awards/">Awards · Contrats</a></li></ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ .Site.Title }}</p></footer></body></html>
`,
    },
    {
      path: "layouts/_default/single.html",
      text: `{{ define "main" }}<article><h1>{{ .Title }}</h1>
{{ with .Params.lead }}<p class="lead">{{ . }}</p>{{ end }}
<dl class="facts">{{ range .Params.facts }}<div><dt>{{ .name }}</dt><dd>{{ .value }}</dd></div>
{{ end }}</dl>
{{ .Content }}
{{ with .Params.events }}<ol class="ledger">{{ range . }}<li><strong>{{ .name }}</strong> {{ .value }}</li>
{{ end }}</ol>{{ end }}</article>{{ end }}
`,
    },
  ],
  page: ({ path, body, ...values }) => ({
    path: `content/${path}.md`,
    text: `${frontMatter(values)}${body}\n`,
  }),
};
