#!/usr/bin/env bash
# franc 6.2.0 knows Russian, Ukrainian and Belarusian, and takes a whole sentence of a news report in Russian or Ukrainian
# (more than 50 letters) for Serbian; Belarusian in Cyrillic it gets right, the same language in Latin letters it takes
# for Croatian. Who picks rules or a dictionary by its answer reads such sentences with the wrong
# ones. Told which languages come into question ("only"), it is right about the Russian sentence.
# Runs franc 6.2.0 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund franc@6.2.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { franc } from 'franc';
const russian = 'Суд в Минске приговорил правозащитника к десяти годам колонии.';
console.log('Russian:', franc(russian));
console.log('Ukrainian:', franc('Суд у Мінську засудив правозахисника до десяти років колонії.'));
console.log('Belarusian:', franc('Мінскі суд прысудзіў праваабаронцу дзесяць гадоў калоніі.'));
console.log('Belarusian in Latin letters:', franc('Minski sud prysudziŭ pravaabaroncu dziesiać hadoŭ kałonii.'));
console.log('Russian, one of three:', franc(russian, { only: ['rus', 'ukr', 'bel'] }));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'Russian: srp
Ukrainian: srp
Belarusian: bel
Belarusian in Latin letters: hrv
Russian, one of three: rus' ]] || { echo "changed"; exit 1; }
