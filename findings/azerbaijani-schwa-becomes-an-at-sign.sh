#!/usr/bin/env bash
# The letter ə stands in most Azerbaijani names (Əliyev, Məmmədov), and lists spell them Aliyev, Mammadov. Three common
# tables of ASCII letters, which share one ancestor, write it "@": "S@id M@mm@dov". A comparison that drops punctuation
# is then left with "S id M mm dov", and an id made of it with holes. any-ascii 0.3.3 writes "Seid Memmedov"; latinize
# 2.0.0 and lodash.deburr 4.1.0 leave the letter as it is, so that what they call ASCII is not.
# Runs transliteration, unidecode, any-ascii, latinize, lodash.deburr (npm) and Unidecode (Debian). Exit code 1 when the
# behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund transliteration@2.6.1 unidecode@1.1.0 any-ascii@0.3.3 latinize@2.0.0 \
  lodash.deburr@4.1.0 >/dev/null
apt-get download -q python3-unidecode=1.3.6-1 >/dev/null 2>&1
dpkg -x python3-unidecode_*.deb tree
cat >ask.mjs <<'SCRIPT'
import anyAscii from 'any-ascii';
import deburr from 'lodash.deburr';
import latinize from 'latinize';
import { transliterate } from 'transliteration';
import unidecode from 'unidecode';
const name = 'Səid Məmmədov';
console.log(`transliteration: ${transliterate(name)}`);
console.log(`unidecode of npm: ${unidecode(name).replaceAll('\\', '')}`);
console.log(`any-ascii: ${anyAscii(name)}`);
console.log(`latinize: ${latinize(name)}`);
console.log(`lodash.deburr: ${deburr(name)}`);
SCRIPT
seen=$(node ask.mjs; PYTHONPATH=tree/usr/lib/python3/dist-packages /usr/bin/python3 -c \
  'from unidecode import unidecode; print("Unidecode of Python:", unidecode("Səid Məmmədov"))')
printf '%s\n' "$seen"
[[ $seen == 'transliteration: S@id M@mm@dov
unidecode of npm: S@id M@mm@dov
any-ascii: Seid Memmedov
latinize: Səid Məmmədov
lodash.deburr: Səid Məmmədov
Unidecode of Python: S@id M@mm@dov' ]] || { echo "changed"; exit 1; }
