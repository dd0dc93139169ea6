#!/usr/bin/env bash
# Runs everything that must hold: builds with warnings as errors, checks formatting and page types, runs all tests.
# Needs the .NET 10 SDK and Node.js 20; installs Chromium (Debian or Ubuntu, as root) and the npm files itself.
# The tests on Neo4j run on the server that KG_NEO4J_URL, _USER and _PASSWORD name, else on one that tools/neo4j starts.
#   ./test.sh          ends with "N passed, N failed, N skipped"; exit code 0 only when nothing failed
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 npm_config_fund=false npm_config_audit=false
passed=0 failed=0 skipped=0
log=$(mktemp)
browser_log=$(mktemp)
neo4j_home=
browser=

step() { printf '\n== %s\n' "$1"; }
# A check counts as one test, so that a red one is seen in the last line too.
check() {
  step "$1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}
finish() {
  [ -z "$browser" ] || kill "$browser" 2>/dev/null
  [ -z "$neo4j_home" ] || tools/neo4j stop "$neo4j_home" --remove
  rm -f "$log" "$browser_log"
}
trap finish EXIT

install_chromium() {
  command -v chromium >/dev/null && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "No Chromium here: the browser tests will be skipped."
    return
  fi
  step "Installing Chromium"
  apt-get update -q >"$log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium >"$log" 2>&1 ||
    { tail -5 "$log"; echo "Chromium could not be installed: the browser tests will be skipped."; }
}

start_neo4j() {
  [ -z "${KG_NEO4J_URL:-}" ] || return 0
  step "Starting a throw-away Neo4j"
  local settings
  settings=$(tools/neo4j start --for-tests) || { echo "The tests on Neo4j will be skipped."; return; }
  eval "$settings"
  neo4j_home=$KG_NEO4J_HOME
}

# Adds up what the runners print. .NET: "Total: 3, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0".
# Node: "# tests 3", "# pass 3", "# fail 0", "# skipped 0".
count() {
  local total failures errors left_out
  total=$(($(sum 'Total: ') + $(sum '# tests '))) errors=$(sum 'Errors: ')
  failures=$(($(sum 'Failed: ') + $(sum '# fail ') + errors))
  left_out=$(($(sum 'Skipped: ') + $(sum '# skipped ') + $(sum 'Not Run: ')))
  # A runner that breaks off prints no sum: that is a failure too.
  if [ "$total" = 0 ] || { [ "$1" != 0 ] && [ "$failures" = 0 ]; }; then
    echo "The runner broke off (exit code $1)."
    failures=$((failures + 1)) total=$((total + 1))
  fi
  passed=$((passed + total - failures - left_out)) failed=$((failed + failures)) skipped=$((skipped + left_out))
}
sum() { grep -aoE "$1[0-9]+" "$log" | grep -oE '[0-9]+$' | awk '{ n += $1 } END { print n + 0 }'; }
tests() {
  step "$1"
  shift
  "$@" 2>&1 | tee "$log"
  count "${PIPESTATUS[0]}"
}
csharpier() { dotnet tool restore >/dev/null && dotnet csharpier check .; }

install_chromium
check "Installing the npm files" npm ci --loglevel=error
check "Building, warnings as errors" dotnet build KnowledgeGraph.sln -v quiet --nologo -p:RunAnalyzersDuringBuild=true
if [ "$failed" = 0 ]; then
  start_neo4j
  check "Layout of the C# code" csharpier
  check "Layout of the page's code" npm run --silent format
  check "Lengths of files and lines" node tools/lengths.mjs
  check "Index of decisions" node tools/decisions.mjs --check
  # White space is CSharpier's: the two disagree about aligned lines.
  check "Code style" dotnet format style KnowledgeGraph.sln --verify-no-changes --no-restore --severity error
  check "Types of the page" npm run --silent check
  tests "Tests of the page's logic" npm test --silent
  # At the same time: the ones wait for Neo4j, which plans on one core, the others for Chromium.
  dotnet run --no-build --project tests/KnowledgeGraph.BrowserTests >"$browser_log" 2>&1 &
  browser=$!
  tests "Tests" dotnet run --no-build --project tests/KnowledgeGraph.Tests
  step "Browser tests"
  wait "$browser"
  code=$?
  tee "$log" <"$browser_log"
  count "$code"
fi
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
