#!/usr/bin/env bash
# Commas and spaces mean nothing in GraphQL, except inside strings, where "Zhuk, Anna" and "Zhuk Anna" are two names.
# gql of graphql-tag 2.12.7, by which Apollo's clients read questions, keeps each one it read under its text with
# every run of commas and spaces made one space, those in strings too. Who asks for a list's "Kim, Min" first gets
# that very question back for "Kim Min" and for "Kim  Min", and so the answer about another name; no error is told.
# gql of @urql/core 6.0.3 keeps them apart, and so does parse of graphql. Runs the three (npm). Exit code 1 when the
# behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund graphql@16.15.0 graphql-tag@2.12.7 @urql/core@6.0.3 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { parse, visit } = require('graphql');
const { gql } = require('graphql-tag');
const tags = { 'graphql-tag': gql, urql: require('@urql/core').gql, graphql: ([text]) => parse(text) };
for (const [name, tag] of Object.entries(tags)) {
  const questions = [
    tag`{ search(text: "Kim, Min") { id } }`,
    tag`{ search(text: "Kim Min") { id } }`,
    tag`{ search(text: "Kim  Min") { id } }`,
  ];
  const asked = [];
  for (const question of questions) visit(question, { StringValue: node => void asked.push(node.value) });
  console.log(`${name}:`, JSON.stringify(asked));
}
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'graphql-tag: ["Kim, Min","Kim, Min","Kim, Min"]
urql: ["Kim, Min","Kim Min","Kim  Min"]
graphql: ["Kim, Min","Kim Min","Kim  Min"]' ]] || { echo "changed"; exit 1; }
echo "So pass names as variables, never inside a question that gql reads."
