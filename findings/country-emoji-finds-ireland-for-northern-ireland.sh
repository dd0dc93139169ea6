#!/usr/bin/env bash
# country-emoji 1.5.6 (npm) turns the name of a country into its code, so that a flag may stand beside it, and code() is
# used to read names of countries. What it does not know whole it looks for as a part: South Sudan is Sudan, DR Congo is
# the other Congo, Northern Ireland is Ireland, New Mexico and New Jersey are Mexico and Jersey, Indiana is India; DPRK
# is North Korea, but Democratic Republic of the Congo, Laos, Korea and South Georgia are nothing. i18n-iso-countries
# 7.14.0 answers no more than it knows: nothing for Moldova, Syria and Laos, whose names in ISO 3166 are longer, yet
# Russia and Iran it knows. Runs both (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund country-emoji@1.5.6 i18n-iso-countries@7.14.0 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { code } = require('country-emoji');
const countries = require('i18n-iso-countries');
countries.registerLocale(require('i18n-iso-countries/langs/en.json'));
const tell = (name, ask, names) => console.log(`${name}:`, names.map(one => `${one} ${ask(one) ?? '-'}`).join(', '));
const wrong = ['South Sudan', 'DR Congo', 'Northern Ireland', 'New Mexico', 'New Jersey', 'Indiana'];
tell('country-emoji', code, [...wrong, 'DPRK', 'Democratic Republic of the Congo', 'Laos', 'Korea', 'South Georgia']);
tell('i18n-iso-countries', one => countries.getAlpha2Code(one, 'en'), ['Russia', 'Iran', 'Moldova', 'Syria', 'Laos', ...wrong]);
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'country-emoji: South Sudan SD, DR Congo CG, Northern Ireland IE, New Mexico MX, New Jersey JE, Indiana IN, DPRK KP, Democratic Republic of the Congo -, Laos -, Korea -, South Georgia -
i18n-iso-countries: Russia RU, Iran IR, Moldova -, Syria -, Laos -, South Sudan SS, DR Congo -, Northern Ireland -, New Mexico -, New Jersey -, Indiana -' ]] || { echo "changed"; exit 1; }
echo "So a country is known by its whole name, never by a part of it."
