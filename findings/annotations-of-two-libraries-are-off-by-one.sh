#!/usr/bin/env bash
# A W3C annotation says which words it means by their position in the text, counted in characters of Unicode, not in units of
# UTF-16 (Web Annotation Data Model, 4.2.4). apache-annotator 0.2.0 counts so; dom-anchor-text-position 5.0.0
# counts units. Some Japanese and Chinese surnames have a letter of two units (𠮷野 is one
# way to write Yoshino): behind it the two are off by one, more with each such name, and what one wrote the other reads
# as "nna Zhuk." or " Anna Zhu". The quotation is wrong, or the reader throws the annotation away as not found.
# Runs both under jsdom (npm) on one sentence. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @apache-annotator/dom@0.2.0 @apache-annotator/selector@0.2.0 \
  dom-anchor-text-position@5.0.0 jsdom@26.1.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<p>𠮷野 met Anna Zhuk.</p>');
for (const name of ['Node', 'NodeFilter', 'Range', 'Document', 'document']) globalThis[name] = window[name];
const { describeTextPosition, createTextPositionSelectorMatcher } = await import('@apache-annotator/dom');
const { fromRange, toRange } = await import('dom-anchor-text-position');
const { body } = document;
const text = body.firstChild.firstChild;
const range = document.createRange();
range.setStart(text, text.data.indexOf('Anna'));
range.setEnd(text, text.data.indexOf('.'));
const apache = await describeTextPosition(range, body);
const anchor = fromRange(body, range);
console.log(`apache-annotator: ${apache.start}-${apache.end}, dom-anchor: ${anchor.start}-${anchor.end}`);
for await (const found of createTextPositionSelectorMatcher({ type: 'TextPositionSelector', ...anchor })(body))
  console.log(`dom-anchor's, read by apache-annotator: "${found}"`);
console.log(`apache-annotator's, read by dom-anchor: "${toRange(body, apache)}"`);
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'apache-annotator: 7-16, dom-anchor: 8-17
dom-anchor'\''s, read by apache-annotator: "nna Zhuk."
apache-annotator'\''s, read by dom-anchor: " Anna Zhu"' ]] || { echo "changed"; exit 1; }
