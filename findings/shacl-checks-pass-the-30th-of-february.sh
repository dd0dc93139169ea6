#!/usr/bin/env bash
# sh:datatype xsd:dateTime asks that a value be a moment: a literal of that type that is none ("ill-typed") violates it
# (SHACL, 4.1.2). shacl-engine 1.1.2 and rdf-validate-shacl 0.6.5 let 30 February 1962 pass, as a dateTime and as a date,
# the latter the 13th month too; "unknown" they refuse, so that a try looks right. Of languages both are too strict:
# sh:languageIn ("BE") refuses a name in @be, although tags match in any case (langMatches).
# Runs both (npm) on five shapes of one value. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shacl-engine@1.1.2 rdf-validate-shacl@0.6.5 @zazuko/env@3.0.1 n3@2.13.12 >/dev/null
cat >ask.mjs <<'SCRIPT'
import rdf from '@zazuko/env';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';
const prefixes = `PREFIX : <http://example.org/> PREFIX sh: <http://www.w3.org/ns/shacl#>
  PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> `;
const read = (turtle) => rdf.dataset(new Parser({ factory: rdf }).parse(prefixes + turtle));
const date = 'sh:datatype xsd:date';
const moment = 'sh:datatype xsd:dateTime';
for (const [rule, value] of [
  [moment, '"unknown"^^xsd:dateTime'],
  [moment, '"1962-13-01T00:00:00"^^xsd:dateTime'],
  [moment, '"1962-02-30T00:00:00"^^xsd:dateTime'],
  [date, '"1962-02-30"^^xsd:date'],
  ['sh:languageIn ("BE")', '"Ганна"@be'],
]) {
  const shapes = read(`:rule a sh:NodeShape; sh:targetNode :anna; sh:property [ sh:path :says; ${rule} ].`);
  const data = read(`:anna :says ${value}.`);
  const engine = await new Validator(shapes, { factory: rdf }).validate({ dataset: data });
  const validate = await new SHACLValidator(shapes, { factory: rdf }).validate(data);
  const say = ({ conforms }) => (conforms ? 'passes' : 'refused');
  console.log(`${rule}, ${value}: ${say(engine)}, ${say(validate)}`);
}
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'sh:datatype xsd:dateTime, "unknown"^^xsd:dateTime: refused, refused
sh:datatype xsd:dateTime, "1962-13-01T00:00:00"^^xsd:dateTime: refused, passes
sh:datatype xsd:dateTime, "1962-02-30T00:00:00"^^xsd:dateTime: passes, passes
sh:datatype xsd:date, "1962-02-30"^^xsd:date: passes, passes
sh:languageIn ("BE"), "Ганна"@be: refused, refused' ]] || { echo "changed"; exit 1; }
