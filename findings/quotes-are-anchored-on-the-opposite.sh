#!/usr/bin/env bash
# A W3C annotation finds its words again by their text (TextQuoteSelector), also when the page was changed a little.
# dom-anchor-text-quote 4.0.2 takes what is near for what was quoted, and tells nobody: "he was charged with fraud" is
# found in "he was not charged with fraud", "51 percent" in "49 percent", Inna Zhuk in Anna Zhuk, "sold" in "owns". The
# range it gives back is drawn as the quotation. Other words throw nothing either: the answer is null. apache-annotator
# 0.2.0 finds only what stands there. Runs both under jsdom (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dom-anchor-text-quote@4.0.2 @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 \
  jsdom@26.1.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<p>On Monday he was not charged with fraud. Anna Zhuk owns 49 percent of Acme.</p>');
for (const name of ['document', 'Node', 'NodeFilter', 'Range']) globalThis[name] = window[name];
const { toRange } = await import('dom-anchor-text-quote');
const { createTextQuoteSelectorMatcher } = await import('@apache-annotator/dom');
const exacts = ['he was charged with fraud', 'Anna Zhuk owns 51 percent of Acme', 'Inna Zhuk', 'Anna Zhuk sold 49 percent'];
for (const exact of [...exacts, 'Anna Zhuk owns 49 percent']) {
  const strict = [];
  for await (const range of createTextQuoteSelectorMatcher({ exact })(document.body)) strict.push(range.toString());
  console.log(`${exact} -> ${toRange(document.body, { exact })}; ${strict}`);
}
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'he was charged with fraud -> he was not charged with f; 
Anna Zhuk owns 51 percent of Acme -> Anna Zhuk owns 49 percent of Acme; 
Inna Zhuk -> Anna Zhuk; 
Anna Zhuk sold 49 percent -> Anna Zhuk owns 49 percent; 
Anna Zhuk owns 49 percent -> Anna Zhuk owns 49 percent; Anna Zhuk owns 49 percent' ]] || { echo "changed"; exit 1; }
echo "So our quotes are found exactly or after a closed list of foldings (decision 0017), else the fact is refused."
