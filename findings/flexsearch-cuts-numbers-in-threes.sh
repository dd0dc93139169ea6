#!/usr/bin/env bash
# FlexSearch 0.8 cuts numbers into pieces of three digits before it indexes them, and finds what holds the pieces in any
# order: whoever looks for the register number 191692 is shown 692191 too. Of names it drops doubled letters and marks,
# so that Anna is Ana. Its issue 476 names the triplets as a gain of speed, 517 the hits that do not fit.
# Runs flexsearch 0.8.212 (npm) with its default settings. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { Index } from 'flexsearch';
const rows = ['Belavia 191692', 'Azot 692191', 'Anna', 'Ana'];
const index = new Index();
rows.forEach((row, id) => index.add(id, row));
for (const words of ['191692', 'Anna']) console.log(`${words}: ${index.search(words).map((id) => rows[id]).sort().join(', ')}`);
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == $'191692: Azot 692191, Belavia 191692\nAnna: Ana, Anna' ]] || { echo "changed"; exit 1; }
