#!/usr/bin/env bash
# Georgian headlines and logos are often set in capitals (Mtavruli, U+1C90 to U+1CBF, in Unicode since 2018).
# transliteration 2.6.1 gives the empty text for them, so the name of a company vanishes, while the same word in small
# letters is read, and any-ascii 0.3.3 reads both.
# Runs both packages (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund transliteration@2.6.1 any-ascii@0.3.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import anyAscii from 'any-ascii';
import { transliterate } from 'transliteration';
for (const word of ['თბილისი', 'ᲗᲑᲘᲚᲘᲡᲘ']) console.log(word, `"${transliterate(word)}"`, `"${anyAscii(word)}"`);
SCRIPT
seen=$(node ask.mjs)
printf 'word, transliteration 2.6.1, any-ascii 0.3.3:\n%s\n' "$seen"
[[ $seen == $'თბილისი "t`bilisi" "tbilisi"\nᲗᲑᲘᲚᲘᲡᲘ "" "TBILISI"' ]] || { echo "changed"; exit 1; }
