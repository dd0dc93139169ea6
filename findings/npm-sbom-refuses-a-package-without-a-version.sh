#!/usr/bin/env bash
# npm 11.6.2 lists what a package is made of (npm sbom) only when its package.json has a version, which npm itself asks for
# only of packages that are published: "private": true alone installs, audits and runs, and the list ends in an error about a
# "range" in CycloneDX and in SPDX alike. Runs npm 11.6.2 (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir tool page
(cd tool && npm init -y >/dev/null && npm install --silent --no-audit --no-fund npm@11.6.2 >/dev/null)
cd page
npm() { node ../tool/node_modules/npm/bin/npm-cli.js "$@"; }
echo '{ "name": "page", "private": true, "dependencies": { "ms": "2.1.3" } }' >package.json
npm install --silent --no-audit --no-fund >/dev/null
seen=$(for format in cyclonedx spdx; do
  list=$(npm sbom --sbom-format "$format" 2>&1 || true)
  grep -m1 -o 'Invalid type "range" of package "page@"' <<<"$list" || echo "a list in $format"
done)
echo '{ "name": "page", "version": "0.0.0", "private": true, "dependencies": { "ms": "2.1.3" } }' >package.json
npm install --silent --no-audit --no-fund >/dev/null
seen+=$'\n'$(npm sbom --sbom-format cyclonedx | grep -o '"bomFormat": "CycloneDX"')
printf '%s\n' "$seen"
[[ $seen == $'Invalid type "range" of package "page@"\nInvalid type "range" of package "page@"\n"bomFormat": "CycloneDX"' ]] || { echo "changed"; exit 1; }
echo "So package.json of the page has a version, which nothing else reads."
