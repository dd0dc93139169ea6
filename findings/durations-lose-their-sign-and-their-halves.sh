#!/usr/bin/env bash
# Terms of office are written as durations, and XML Schema puts a minus before one that counts back: -P1Y.
# iso8601-duration 2.1.4 (npm) drops the minus, so that the end of -P1Y from 2022 is in 2023, and of P1Y0.5D the half
# day; tinyduration 3.4.1 keeps both. isodate 0.6.1 (Python) keeps P1.5Y and prints it as "1 years", and an addition
# to a day raises an error; the century "19", which ISO 8601 allows, becomes the first day of 1901, so that 1900 is
# outside. Runs the three (npm, Debian). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iso8601-duration@2.1.4 tinyduration@3.4.1 >/dev/null
apt-get download -q python3-isodate=0.6.1-1 python3-six=1.16.0-4 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
cat >ask.cjs <<'SCRIPT'
const { parse, end } = require('iso8601-duration');
const tiny = require('tinyduration');
const start = new Date('2022-01-31T00:00:00Z');
for (const text of ['-P1Y', 'P1Y0.5D']) {
  console.log('iso8601-duration:', text, end(parse(text), start).toISOString().slice(0, 13));
  console.log('tinyduration:', text, JSON.stringify(tiny.parse(text)));
}
SCRIPT
seen=$(TZ=UTC node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
import isodate
term = isodate.parse_duration("P1.5Y")
print("isodate: P1.5Y", term.years, "as text", term)
print("isodate:", *(century + " " + str(isodate.parse_date(century)) for century in ("19", "20")))')
printf '%s\n' "$seen"
[[ $seen == 'iso8601-duration: -P1Y 2023-01-31T00
tinyduration: -P1Y {"years":1,"negative":true}
iso8601-duration: P1Y0.5D 2023-01-31T00
tinyduration: P1Y0.5D {"years":1,"days":0.5}
isodate: P1.5Y 1.5 as text 1 years, 0:00:00
isodate: 19 1901-01-01 20 2001-01-01' ]] || { echo "changed"; exit 1; }
echo "So keep the two days between which a term ran, not its length alone."
