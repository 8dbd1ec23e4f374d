import type { Template } from "../template.ts";
import accessibility from "./accessibility.ts";
import allOpportunities from "./all-opportunities.ts";
import apply from "./apply.ts";
import assets from "./assets.ts";
import award from "./award.ts";
import awards from "./awards.ts";
import compare from "./compare.ts";
import dashboard from "./dashboard.ts";
import data from "./data.ts";
import earlierAwards from "./earlier-awards.ts";
import earlierOpportunities from "./earlier-opportunities.ts";
import explorer from "./explorer.ts";
import feeds from "./feeds.ts";
import follow from "./follow.ts";
import frontDoor from "./front-door.ts";
import headers from "./headers.ts";
import home from "./home.ts";
import integrity from "./integrity.ts";
import listings from "./listings.ts";
import notFound from "./not-found.ts";
import opportunities from "./opportunities.ts";
import opportunity from "./opportunity.ts";
import part from "./part.ts";
import payments from "./payments.ts";
import post from "./post.ts";
import postForm from "./post-form.ts";
import postingData from "./posting-data.ts";
import rule from "./rule.ts";
import rules from "./rules.ts";
import sitemap from "./sitemap.ts";

/** Every template, by the name that Eleventy tells it by. */
export const TEMPLATES: Readonly<Record<string, Template>> = {
  accessibility,
  "all-opportunities": allOpportunities,
  apply,
  assets,
  award,
  awards,
  compare,
  dashboard,
  data,
  "earlier-awards": earlierAwards,
  "earlier-opportunities": earlierOpportunities,
  explorer,
  feeds,
  follow,
  "front-door": frontDoor,
  headers,
  home,
  integrity,
  listings,
  "not-found": notFound,
  opportunities,
  opportunity,
  part,
  payments,
  post,
  "post-form": postForm,
  "posting-data": postingData,
  rule,
  rules,
  sitemap,
};
