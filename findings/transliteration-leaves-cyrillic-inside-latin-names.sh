#!/usr/bin/env bash
# cyrillic-to-translit-js 3.2.1 and transliterate 1.10.2 (Python), set to Russian as by default or by their own detection, let
# the letters pass that Russian lacks. Of "Бяляцкі" they make "Byalyatskі" and "Bjaljatskі": the last letter is the
# Cyrillic і (U+0456), which looks like the Latin one on every screen. The name passes a proofreader, and equals no other
# spelling. transliterate takes Belarusian for Russian by itself. Runs both (npm, Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cyrillic-to-translit-js@3.2.1 >/dev/null
apt-get download -q python3-transliterate=1.10.2-5 python3-six >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.cjs <<'SCRIPT'
const name = require('cyrillic-to-translit-js')().transform('Бяляцкі');
console.log('cyrillic-to-translit-js:', name, [...name].filter((letter) => letter > '~').map((letter) => letter.codePointAt().toString(16)));
SCRIPT
seen=$(node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from transliterate import detect_language, translit
name = translit("Бяляцкі", reversed=True)
print("transliterate:", name, [hex(ord(letter)) for letter in name if ord(letter) > 127], detect_language("Мінскі суд прысудзіў праваабаронцу"))')
printf '%s\n' "$seen"
[[ $seen == "cyrillic-to-translit-js: Byalyatskі [ '456' ]
transliterate: Bjaljatskі ['0x456'] ru" ]] || { echo "changed"; exit 1; }
echo "So our names are compared after letters that only look alike are told apart."
