#!/usr/bin/env bash
# "Any-Latin; Latin-ASCII" is the usual recipe by which search engines and matchers bring names into plain letters. ICU
# writes Cyrillic by the scheme of ISO 9, one marked letter for each (Я is Â, Ж is Ž, Ш is Š, Щ is Ŝ), and the second
# step takes the marks off: Яна is Ana, as Ана is; Жук is Zuk, as Зук; Чехов and Цехов are Cehov; Шуков, Щуков and
# Суков are one. Nothing of it is the spelling of a passport (Zhuk, Shchukov), and what was two names is one. any-ascii
# 0.3.3 (npm) keeps them apart. Runs uconv of ICU 72 (Debian) and any-ascii. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund any-ascii@0.3.3 >/dev/null
apt-get download -q icu-devtools=72.1-3+deb12u1 libicu72=72.1-3+deb12u1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" tree; done
names='Яна Ана Жук Зук Чехов Цехов Шуков Щуков Суков'
export LD_LIBRARY_PATH=$(echo tree/usr/lib/*-linux-gnu)
seen=$(
  echo "ICU: $(tree/usr/bin/uconv -f utf-8 -t utf-8 -x 'Any-Latin; Latin-ASCII' <<<"$names")"
  node --input-type=module -e "import anyAscii from 'any-ascii'; console.log('any-ascii:', anyAscii(process.argv[1]))" "$names"
)
printf '%s\n' "$seen"
[[ $seen == 'ICU: Ana Ana Zuk Zuk Cehov Cehov Sukov Sukov Sukov
any-ascii: Yana Ana Zhuk Zuk Chekhov Tsekhov Shukov Shchukov Sukov' ]] || { echo "changed"; exit 1; }
