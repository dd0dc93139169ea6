#!/usr/bin/env bash
# Chinese papers write years digit by digit: 一九六二 is 1962 and 二〇一〇 is 2010. nzh 1.0.14 (npm), which turns Chinese
# numerals into numbers and back, reads the first one right and the second as 21: the zeros, of either sign (〇, 零),
# are left out. 廿八, by which the 28th of a month is written, is 8. No error is told, and the year looks like a number.
# Runs nzh on six numerals. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { cn } = require('nzh');
console.log(['一九六二', '二〇一〇', '二零一零', '二〇二四', '二十八', '廿八'].map(text => `${text} ${cn.decodeS(text)}`).join('\n'));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '一九六二 1962
二〇一〇 21
二零一零 21
二〇二四 224
二十八 28
廿八 8' ]] || { echo "changed"; exit 1; }
echo "So read a Chinese year digit by digit."
