#!/usr/bin/env bash
# Wikitext marks words by templates too: {{em|was not}} and {{strong|denied}} for stress, {{illm}} and
# {{Interlanguage link}} for a name that has an article in another language only. wtf_wikipedia 10.4.2 leaves out a
# template it does not know with the words inside it: "He {{em|was not}} charged." is "He charged.", and "{{Interlanguage
# link|Anna Zhuk|be}} owns it." has no owner. {{ill}}, the short name of the same template, and {{nowrap}} it knows. So does
# strip_code of mwparserfromhell 0.6.4, of all templates, unless it is asked for their parameters.
# Runs wtf_wikipedia (npm) and mwparserfromhell (Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wtf_wikipedia@10.4.2 >/dev/null
apt-get download -q python3-mwparserfromhell=0.6.4-1+b3 >/dev/null 2>&1
dpkg -x python3-mwparserfromhell_*.deb tree
cat >text.txt <<'TEXT'
He {{em|was not}} charged.
He {{strong|denied}} it.
{{Interlanguage link|Anna Zhuk|be}} owns it.
{{ill|Anna Zhuk|be}} owns it.
The firm belongs to {{nowrap|Anna Zhuk}}.
TEXT
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import wtf from 'wtf_wikipedia';
for (const line of readFileSync('text.txt', 'utf8').trim().split('\n')) console.log(wtf(line).text());
SCRIPT
seen=$(node ask.mjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import mwparserfromhell
print("mwparserfromhell:", mwparserfromhell.parse("He {{em|was not}} charged.").strip_code())')
printf '%s\n' "$seen"
[[ $seen == 'He charged.
He it.
owns it.
Anna Zhuk owns it.
The firm belongs to Anna Zhuk.
mwparserfromhell: He  charged.' ]] || { echo "changed"; exit 1; }
