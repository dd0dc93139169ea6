#!/usr/bin/env bash
# Russian declines names, and petrovich 0.2.1 (npm) does it by their endings: to Ivan Zhuk is Ивану Жуку. In capitals,
# as lists and passports write them, it sees the ending and adds a small one: ИВАНу ЖУКу. It tells men from women by
# the patronymic, and knows neither the words оглы (son) and кызы (daughter), by which Azerbaijanis and others are
# named in Russian, nor Belarusian spelling: they are "androgynous", and a man's surname stays as it was beside a
# first name that changed, a woman's becomes Алиеве, which is no form of Алиева (Алиевой). No error is told. Runs
# petrovich on five people. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund petrovich@0.2.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
const petrovich = require('petrovich');
const names = ['Жук Иван Иванович', 'ЖУК ИВАН ИВАНОВИЧ', 'Жук Иван Іванавіч'];
for (const name of [...names, 'Алиев Иса Гейдар_оглы', 'Алиева Анна Гейдар_кызы']) {
  const [last, first, middle] = name.split(' ').map(part => part.replace('_', ' '));
  const person = { last, first, middle };
  if (name === name.toUpperCase()) person.gender = 'male';
  const to = petrovich(person, 'dative');
  console.log(to.gender, '|', to.last, to.first, to.middle);
}
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'male | Жуку Ивану Ивановичу
male | ЖУКу ИВАНу ИВАНОВИЧу
androgynous | Жук Иван Іванавіч
androgynous | Алиев Исе Гейдар оглы
androgynous | Алиеве Анне Гейдар кызы' ]] || { echo "changed"; exit 1; }
echo "So compare the names of an article by their stems, and make up no form of a name."
