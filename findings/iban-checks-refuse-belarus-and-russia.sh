#!/usr/bin/env bash
# The IBAN registry of SWIFT gives as its example for Belarus BY13NBRB3600900000002Z00AB00: the account may hold letters.
# validator 13.15.35 refuses it, because its rule wants digits there, and has no rule for Russia, which the registry
# has by now; iban 0.0.14 takes the first and refuses the second; ibantools 4.5.4 takes both. All three sums are right.
# Runs the three packages (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund validator@13.15.35 iban@0.0.14 ibantools@4.5.4 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { isIBAN } = require('validator');
const { isValid } = require('iban');
const { isValidIBAN } = require('ibantools');
for (const number of ['BY13NBRB3600900000002Z00AB00', 'RU0304452522540817810538091310419'])
  console.log(number, 'validator', isIBAN(number), 'iban', isValid(number), 'ibantools', isValidIBAN(number));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'BY13NBRB3600900000002Z00AB00 validator false iban true ibantools true
RU0304452522540817810538091310419 validator false iban false ibantools true' ]] || { echo "changed"; exit 1; }
echo "So our check of an IBAN is its length and its sum, for every country."
