#!/usr/bin/env bash
# A vCard writes a comma or semicolon inside a value with a backslash, and a line end as \n (RFC 6350, 3.4). vcf 2.1.2
# (npm) takes none away: the surname "Zhuk, née Kot" comes as "Zhuk\, née Kot", and is cut in two at a semicolon
# although it is escaped; "Acme; Sons" is "Acme\; Sons". What it writes again is right, so that a test there and back
# passes. ical.js 2.2.1 and vobject 0.9.6.1 (Python) give the names as they are. Runs the three (npm, Debian) on one
# card. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vcf@2.1.2 ical.js@2.2.1 >/dev/null
apt-get download -q python3-vobject=0.9.6.1-2 python3-dateutil python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.mjs <<'SCRIPT'
import { writeFileSync } from 'node:fs';
import Card from 'vcf';
import ICAL from 'ical.js';
const lines = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Anna Zhuk', 'N:Zhuk\\, née Kot\\; Hrodna;Anna;;;', 'ORG:Acme\\; Sons', 'END:VCARD', ''];
const text = lines.join('\r\n');
writeFileSync('a.vcf', text);
const card = new Card().parse(text);
console.log('vcf:', JSON.stringify(card.toJSON()[1].find(one => one[0] === 'n')[3]), card.get('org').valueOf());
const other = new ICAL.Component(ICAL.parse(text)[0] === 'vcard' ? ICAL.parse(text) : ICAL.parse(text)[0]);
console.log('ical.js:', JSON.stringify(other.getFirstPropertyValue('n')), JSON.stringify(other.getFirstPropertyValue('org')));
SCRIPT
seen=$(
  node ask.mjs
  PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import vobject
card = vobject.readOne(open("a.vcf", newline=""))
print("vobject:", card.n.value.family, "|", card.n.value.given, "|", card.org.value)'
)
printf '%s\n' "$seen"
[[ $seen == 'vcf: ["Zhuk\\, née Kot\\"," Hrodna","Anna","","",""] Acme\; Sons
ical.js: ["Zhuk, née Kot; Hrodna","Anna","","",""] "Acme; Sons"
vobject: Zhuk, née Kot; Hrodna | Anna | ['\''Acme; Sons'\'']' ]] || { echo "changed"; exit 1; }
echo "So who turns cards into a list looks for backslashes first."
