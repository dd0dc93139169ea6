#!/usr/bin/env bash
# Russian and Belarusian news write people with initials (И. О. Кот) and years with "г." Intl.Segmenter (ICU
# 78.2 in Node 20.20.2, locale ru) ends a sentence behind each initial, also "Mr. A. Zhuk" in English, and
# sentence-splitter 5.0.1 (npm) behind initials and "г.": "О. Кот." and "Кот." are sentences, the subject of a
# sentence is cut off, and the quotation of a fact with it. sbd 1.0.19 (npm) keeps all of them whole. Runs the three.
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sentence-splitter@5.0.1 sbd@1.0.19 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { split } from 'sentence-splitter';
import sbd from 'sbd';
for (const [text, language] of [
  ['3 мая 1962 г. указ подписал И. О. Кот. Суд молчал.', 'ru'],
  ['Он родился в 1962 г. в Минске. Жил там.', 'ru'],
  ['Mr. A. Zhuk came. She left.', 'en'],
]) {
  const tell = (name, parts) => console.log(`${name}:`, parts.map(one => one.trim()).join(' | '));
  tell('Intl', [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(one => one.segment));
  tell('sentence-splitter', split(text).filter(one => one.type === 'Sentence').map(one => one.raw));
  tell('sbd', sbd.sentences(text));
}
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'Intl: 3 мая 1962 г. указ подписал И. | О. | Кот. | Суд молчал.
sentence-splitter: 3 мая 1962 г. | указ подписал И. | О. Кот. | Суд молчал.
sbd: 3 мая 1962 г. указ подписал И. О. Кот. | Суд молчал.
Intl: Он родился в 1962 г. в Минске. | Жил там.
sentence-splitter: Он родился в 1962 г. | в Минске. | Жил там.
sbd: Он родился в 1962 г. в Минске. | Жил там.
Intl: Mr. | A. | Zhuk came. | She left.
sentence-splitter: Mr. A. Zhuk came. | She left.
sbd: Mr. A. Zhuk came. | She left.' ]] || { echo "changed"; exit 1; }
echo "So our sentences are cut by rules of our own, which know initials and short words of both scripts."
