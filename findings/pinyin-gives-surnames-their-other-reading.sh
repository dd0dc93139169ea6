#!/usr/bin/env bash
# Some Chinese letters are read otherwise as a surname: 单 is Shan and not dan, 仇 is Qiu and not chou, 解 is Xie and not
# jie, 查 is Zha and not cha, and 曾 is Zeng and not ceng. Passports and lists have the surname's reading; ICU 72,
# transliteration 2.6.1, any-ascii 0.3.3, tiny-pinyin 1.3.2 and pinyin-pro 3.29.4 as it comes have the other
# (tiny-pinyin knows Zeng), so that no spelling of the list is met. pinyin-pro has all five with mode: 'surname'. Runs
# the five (Debian, npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund transliteration@2.6.1 any-ascii@0.3.3 tiny-pinyin@1.3.2 pinyin-pro@3.29.4 >/dev/null
apt-get download -q icu-devtools=72.1-3+deb12u1 libicu72=72.1-3+deb12u1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
export LD_LIBRARY_PATH=$(echo tree/usr/lib/*-linux-gnu)
cat >ask.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
const require = createRequire(import.meta.url);
const { transliterate } = require('transliteration');
const { pinyin } = require('pinyin-pro');
const names = ['单红', '仇红', '解红', '查红', '曾红'];
const show = (who, read) => console.log(`${who}:`, names.map((name) => read(name).toLowerCase().replace(/ /g, '')).join(' '));
show('transliteration', transliterate);
show('any-ascii', anyAscii);
show('tiny-pinyin', (name) => require('tiny-pinyin').convertToPinyin(name));
show('pinyin-pro', (name) => pinyin(name, { toneType: 'none' }));
show('pinyin-pro, surname', (name) => pinyin(name, { toneType: 'none', mode: 'surname' }));
SCRIPT
seen=$(
  echo "ICU: $(for name in 单红 仇红 解红 查红 曾红; do
    tree/usr/bin/uconv -f utf-8 -t utf-8 -x 'Any-Latin; Latin-ASCII' <<<"$name" | tr -d ' '
  done | xargs)"
  node ask.mjs
)
printf '%s\n' "$seen"
other='danhong chouhong jiehong chahong cenghong'
[[ $seen == "ICU: $other
transliteration: $other
any-ascii: $other
tiny-pinyin: ${other/ceng/zeng}
pinyin-pro: $other
pinyin-pro, surname: shanhong qiuhong xiehong zhahong zenghong" ]] || { echo "changed"; exit 1; }
