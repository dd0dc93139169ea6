#!/usr/bin/env bash
# A title in BibTeX is written in capitals and set small by a style, for which names are put in braces; most files have
# none. @retorquere/bibtex-parser 9.0.29, the reader behind Better BibTeX for Zotero, does so as it reads: "The Trial of
# Anna Zhuk and the Bank of Minsk" becomes "The trial of anna zhuk and the bank of minsk", and titles in Cyrillic as
# well, although Russian has no capitals to take away. Words with a capital inside stay (McDonald, NATO). Of the date
# 1962-05~ ("about", EDTF) the mark is gone. @citation-js/plugin-bibtex 0.9.0 keeps the letters. Runs both (npm). Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @retorquere/bibtex-parser@9.0.29 @citation-js/core@0.9.0 \
  @citation-js/plugin-bibtex@0.9.0 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { parse } from '@retorquere/bibtex-parser';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
const titles = ['The Trial of Anna Zhuk and the Bank of Minsk', 'Суд над Анной Жук', 'McDonald Sues NATO'];
for (const title of titles) {
  const text = `@article{a, title={${title}}, date={1962-05~}}`;
  console.log(parse(text).entries[0].fields.title, '|', new Cite(text).data[0].title);
}
console.log(parse('@article{a, date={1962-05~}}').entries[0].fields.date);
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'The trial of anna zhuk and the bank of minsk | The Trial of Anna Zhuk and the Bank of Minsk
Суд над анной жук | Суд над Анной Жук
McDonald sues NATO | McDonald Sues NATO
1962-05' ]] || { echo "changed"; exit 1; }
echo "So titles are kept letter by letter, and names are found in what was written."
