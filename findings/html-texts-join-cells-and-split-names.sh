#!/usr/bin/env bash
# What gives the text of a page must know where a word ends. html-to-text 10.0.1 (npm) lays a table out only when told
# to ("dataTable") and else puts its cells side by side: a list of first and last names is AnnaZhuk; a heading it writes
# in capitals, so that McDonald is MCDONALD. html-text 0.5.2 (Debian) puts a blank at every element: the initial that
# newspapers set large, <span>A</span>nna, is "A nna", and Mc<b>Donald</b> two words, which html2text 2020.1.16 makes of
# it, too (Mc **Donald**). turndown 7.2.5 (npm) gets all three right. Runs the four (npm, Debian) on one page. Exit code
# 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5 >/dev/null
apt-get download -q python3-html-text=0.5.2-2 python3-html2text=2020.1.16-2 python3-lxml >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >page.html <<'HTML'
<h2>McDonald</h2><p><span class="initial">A</span>nna Zhuk met Mc<b>Donald</b>.</p><table><tr><td>Anna</td><td>Zhuk</td></tr></table>
HTML
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { convert } from 'html-to-text';
import Turndown from 'turndown';
const page = readFileSync('page.html', 'utf8');
console.log('html-to-text:', convert(page).split(/\s+/).join(' '));
console.log('turndown:', new Turndown().turndown(page).split(/\s+/).join(' '));
SCRIPT
seen=$(
  node ask.mjs
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import html_text, html2text
page = open("page.html").read()
print("html-text:", *html_text.extract_text(page).split())
print("html2text:", *html2text.html2text(page).split())'
)
printf '%s\n' "$seen"
[[ $seen == 'html-to-text: MCDONALD Anna Zhuk met McDonald. AnnaZhuk
turndown: McDonald -------- Anna Zhuk met Mc**Donald**. Anna Zhuk
html-text: McDonald A nna Zhuk met Mc Donald. Anna Zhuk
html2text: ## McDonald Anna Zhuk met Mc **Donald**. Anna| Zhuk ---|---' ]] || { echo "changed"; exit 1; }
echo "So our reader ends a line at blocks and cells, and nowhere else."
