#!/usr/bin/env bash
# A page of news says when it was published and when it was last changed, in JSON-LD and in meta elements.
# metascraper-date 5.49.24 has one field "date", and takes the change first where the page has one: an article of 2019
# whose template or photo was renewed in 2024 is dated 2024, after all that followed from it.  article-extractor 9.0.1
# takes the day of publication. Runs both (npm) on two pages. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts metascraper@5.49.24 metascraper-date@5.49.24 @extractus/article-extractor@9.0.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import metascraper from 'metascraper';
import date from 'metascraper-date';
import { extractFromHtml } from '@extractus/article-extractor';
const [published, changed] = ['2019-05-01T08:00:00.000Z', '2024-01-31T08:00:00.000Z'];
const about = { '@context': 'https://schema.org', '@type': 'NewsArticle', datePublished: published, dateModified: changed };
const heads = {
  'JSON-LD': `<script type="application/ld+json">${JSON.stringify(about)}</script>`,
  meta: `<meta property="article:published_time" content="${published}">
    <meta property="article:modified_time" content="${changed}">`,
};
const url = 'https://example.org/news';
const words = '<p>The court opened the case on Monday and heard the director of the firm, who said that he knew nothing.</p>';
for (const [where, head] of Object.entries(heads)) {
  const html = `<!DOCTYPE html><html lang="en"><head><title>The firm in court</title>${head}</head>
    <body><article><h1>The firm in court</h1>${words.repeat(10)}</article></body></html>`;
  console.log(`${where}, metascraper:`, (await metascraper([date()])({ html, url })).date);
  console.log(`${where}, article-extractor:`, (await extractFromHtml(html, url)).published);
}
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'JSON-LD, metascraper: 2024-01-31T08:00:00.000Z
JSON-LD, article-extractor: 2019-05-01T08:00:00.000Z
meta, metascraper: 2024-01-31T08:00:00.000Z
meta, article-extractor: 2019-05-01T08:00:00.000Z' ]] || { echo "changed"; exit 1; }
