#!/usr/bin/env bash
# Ma is a surname (Jack Ma). humanparser 2.7.0 and humanname 0.2.2 take it for the degree (M.A.) and leave a person
# without a surname; parse-full-name 1.2.7 and nameparser 1.1.2 (Python) tell them apart. humanname knows no "Zhuk,
# Anna", the order of every list: the comma is dropped, Zhuk is the first name and Anna the last one, and with "van der
# Berg, Anna" as well. No error is told. Runs the four (npm, Debian) on four names. Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund humanparser@2.7.0 humanname@0.2.2 parse-full-name@1.2.7 >/dev/null
apt-get download -q python3-nameparser=1.1.2-1 >/dev/null 2>&1
dpkg -x python3-nameparser_*.deb tree
cat >ask.cjs <<'SCRIPT'
const names = ['Wen Ma', 'Wen Li', 'Zhuk, Anna', 'van der Berg, Anna'];
const show = (who, surname) => console.log(`${who}:`, names.map((name) => `"${surname(name)}"`).join(' '));
show('humanparser', (name) => require('humanparser').parseName(name).lastName);
show('humanname', (name) => require('humanname').parse(name).lastName);
show('parse-full-name', (name) => require('parse-full-name').parseFullName(name).last);
SCRIPT
seen=$(node ask.cjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore -c '
from nameparser import HumanName
names = ["Wen Ma", "Wen Li", "Zhuk, Anna", "van der Berg, Anna"]
print("nameparser:", *("\"%s\"" % HumanName(name).last for name in names))')
printf '%s\n' "$seen"
[[ $seen == 'humanparser: "" "Li" "Zhuk" "van der Berg"
humanname: "" "Li" "Anna" "Anna"
parse-full-name: "Ma" "Li" "Zhuk" "van der Berg"
nameparser: "Ma" "Li" "Zhuk" "van der Berg"' ]] || { echo "changed"; exit 1; }
