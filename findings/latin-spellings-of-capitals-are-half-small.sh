#!/usr/bin/env bash
# Lists and passports write names in capitals: ЩУКИН is SHCHUKIN in them. iuliia 0.8.2, which spells Russian by thirty
# official schemes, those of passports among them, transliteration 2.6.1 and any-ascii 0.3.3 all make "ShchUKIN" of it:
# one letter becomes four, of which the first alone is a capital, whatever stands around. Who tells names from codes or
# acronyms by their capitals takes it for neither, and a comparison letter by letter with the list fails. By BGN/PCGN
# and ALA-LC iuliia keeps ё as the Cyrillic letter (U+0451), where these schemes have the Latin ë (U+00EB). Runs the
# three (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iuliia@0.8.2 transliteration@2.6.1 any-ascii@0.3.3 >/dev/null
cat >ask.mjs <<'SCRIPT'
import iuliia from 'iuliia';
import { transliterate } from 'transliteration';
import anyAscii from 'any-ascii';
const tell = (name, ask) => console.log(`${name}:`, ask('ЩУКИН'), ask('Щукин'), ask('Семён').replace(/ё/g, '(U+0451)'));
for (const scheme of ['ICAO_DOC_9303', 'MVD_310', 'BGN_PCGN', 'ALA_LC', 'WIKIPEDIA'])
  tell(`iuliia ${scheme}`, name => iuliia.translate(name, iuliia[scheme]));
tell('transliteration', transliterate);
tell('any-ascii', anyAscii);
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'iuliia ICAO_DOC_9303: ShchUKIN Shchukin Semen
iuliia MVD_310: ShchUKIN Shchukin Semen
iuliia BGN_PCGN: ShchUKIN Shchukin Sem(U+0451)n
iuliia ALA_LC: ShchUKIN Shchukin Sem(U+0451)n
iuliia WIKIPEDIA: ShchUKIN Shchukin Semyon
transliteration: ShchUKIN Shchukin Semyon
any-ascii: ShchUKIN Shchukin Semen' ]] || { echo "changed"; exit 1; }
echo "So names are compared without capitals, and each letter of both scripts has a sound."
