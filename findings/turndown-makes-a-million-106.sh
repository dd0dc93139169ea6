#!/usr/bin/env bash
# Articles go to readers and models as Markdown. turndown 7.2.5 (npm) has no rule for raised and struck out text, and
# leaves the letters: 10 to the sixth becomes 106, "Zhuk" with the footnote 2 becomes Zhuk2, and what the paper struck
# out to correct itself, "not", stands in the sentence as if it held. Runs turndown on one paragraph. Exit code 1 when
# the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 >/dev/null
cat >ask.cjs <<'SCRIPT'
const Turndown = require('turndown');
const page = '<p>Zhuk<sup>2</sup> did <s>not</s> <del>never</del> pay 10<sup>6</sup> euros.</p>';
console.log(new Turndown().turndown(page));
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'Zhuk2 did not never pay 106 euros.' ]] || { echo "changed"; exit 1; }
echo "So ask what a text was made of before you quote it."
