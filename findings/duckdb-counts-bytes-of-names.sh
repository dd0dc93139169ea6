#!/usr/bin/env bash
# DuckDB finds similar names with levenshtein, damerau_levenshtein and jaro_similarity, and all three compare the bytes of
# UTF-8. One other letter is one edit in Anna/Anya and two in Вика/Выка or in a Korean name, so "at most one letter"
# finds Latin names only. Жук and Кот have no letter in common: Levenshtein finds five edits in three letters, and Jaro
# says 0.56 (0 of Zhe and Kot), since each Cyrillic letter begins with one of two bytes. lower, ILIKE and strip_accents
# of the same program know letters.
# Runs @duckdb/node-api 1.5.6-r.1 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const pairs = ["('Anna', 'Anya')", "('Вика', 'Выка')", "('김정호', '김영호')", "('Zhe', 'Kot')", "('Жук', 'Кот')"];
const rows = await connection.runAndReadAll(`
  SELECT a, b, levenshtein(a, b)::INT, damerau_levenshtein(a, b)::INT, round(jaro_similarity(a, b), 2)
  FROM (VALUES ${pairs}) AS pairs(a, b)`);
for (const row of rows.getRowsJson()) console.log(row.join(' '));
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'Anna Anya 1 1 0.83
Вика Выка 2 2 0.78
김정호 김영호 2 2 0.8
Zhe Kot 3 3 0
Жук Кот 5 5 0.56' ]] || { echo "changed"; exit 1; }
