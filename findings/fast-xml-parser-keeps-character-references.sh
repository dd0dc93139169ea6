#!/usr/bin/env bash
# XML knows five names of characters and every number of one: &#1071;&#1085; is "Ян" in any XML file, and lists made by older
# tools spell all their Cyrillic so. fast-xml-parser 5.12.1 decodes the five names and leaves the numbers as they stand,
# unless htmlEntities is on; xml2js 0.6.2 and expat (Python) decode them, as the standard asks (XML 1.0, 4.4). Its numbers
# are JavaScript's: the register number 007 is 7, and the phone number +375291234567 loses its plus.
# Runs fast-xml-parser and xml2js (npm) and Python's reader. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 xml2js@0.6.2 >/dev/null
echo '<who><name>&#1071;&#1085; &amp; Co</name><id>007</id><phone>+375291234567</phone></who>' >who.xml
cat >ask.cjs <<'SCRIPT'
const text = require('fs').readFileSync('who.xml', 'utf8');
const { XMLParser } = require('fast-xml-parser');
console.log('fast-xml-parser:', JSON.stringify(new XMLParser().parse(text).who));
require('xml2js').parseString(text, { explicitArray: false }, (_, { who }) => console.log('xml2js:', JSON.stringify(who)));
SCRIPT
seen=$(node ask.cjs; /usr/bin/python3 -c '
import xml.etree.ElementTree as tree
print("Python:", [part.text for part in tree.parse("who.xml").getroot()])')
printf '%s\n' "$seen"
[[ $seen == 'fast-xml-parser: {"name":"&#1071;&#1085; & Co","id":7,"phone":375291234567}
xml2js: {"name":"Ян & Co","id":"007","phone":"+375291234567"}
Python: ['"'Ян & Co', '007', '+375291234567'"']' ]] || { echo "changed"; exit 1; }
