#!/usr/bin/env bash
# chrono-node 2.10.3, read over news text, misses what news text dates facts with and dates what is no date: a year on its
# own ("born in 1962", "from 2011 to 2014", the Russian "в 1962 году") gives nothing, while "sat on the board" is the next
# Saturday and "the march of 500 people" is the month. A date with dots is read month first, in the English reader.
# Runs chrono-node 2.10.3 (npm) with a fixed reference day. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import * as chrono from 'chrono-node';
const day = new Date('2022-06-01T12:00:00Z');
const show = (reader, text) => {
  const found = reader.parse(text, day).map(({ text: words, start }) =>
    `${words} = ${start.get('year')}-${start.get('month')}-${start.get('day')}`);
  console.log(`${text}: ${found.join(', ') || 'nothing'}`);
};
for (const text of ['born in 1962', 'from 2011 to 2014', 'She sat on the board', 'the march of 500 people', '09.08.2020'])
  show(chrono, text);
for (const text of ['в 1962 году', '09.08.2020']) show(chrono.ru, text);
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == $'born in 1962: nothing\nfrom 2011 to 2014: nothing\nShe sat on the board: sat = 2022-6-4
the march of 500 people: march = 2022-3-1\n09.08.2020: 09.08.2020 = 2020-9-8
в 1962 году: nothing\n09.08.2020: 09.08.2020 = 2020-8-9' ]] || { echo "changed"; exit 1; }
echo "So dates in articles are read by rules of our own, each with the words it stands on."
