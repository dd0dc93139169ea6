// Compiles the project in relay, then asks the server at the address what its page would ask; prints one JSON object.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const [url, award] = process.argv.slice(2);
// The compiler keeps the text of what it compiles anew only.
rmSync('relay/generated', { recursive: true, force: true });
mkdirSync('relay/generated');
writeFileSync('relay/documents.json', '{}');
execFileSync('npx', ['--no-install', 'relay-compiler', '--output', 'quiet-with-errors'], {
  cwd: 'relay',
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
const documents = Object.values(JSON.parse(readFileSync('relay/documents.json', 'utf8')));

async function ask(operation, variables) {
  const query = documents.find(document => document.includes(`query ${operation}(`));
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
  return data;
}

let { award: found } = await ask('AwardPageQuery', { award, validAt: '2022' });
const { id } = found;
const pages = [found.laureates];
while (pages.at(-1).pageInfo.hasNextPage) {
  ({ node: found } = await ask('AwardPageLaureatesQuery', {
    id,
    count: 2,
    cursor: pages.at(-1).pageInfo.endCursor,
    validAt: '2022',
  }));
  pages.push(found.laureates);
}

// Relay gives the variables of the other direction as null.
const person = pages.flatMap(({ edges }) => edges).find(({ node }) => node.__typename === 'Person').node;
const facts = async variables => (await ask('AwardPagePersonQuery', { id: person.id, ...variables })).node.facts;
const ids = ({ edges }) => edges.map(({ node }) => node.id);
const first = await facts({ first: 3, after: null, last: null, before: null });
const second = await facts({ first: 3, after: first.pageInfo.endCursor, last: null, before: null });
const back = await facts({ first: null, after: null, last: 3, before: second.pageInfo.startCursor });

console.log(
  JSON.stringify({
    pages: pages.map(({ edges }) => edges.map(({ node }) => node.name)),
    nested: ids(person.facts),
    first: ids(first),
    second: ids(second),
    back: ids(back),
  }),
);
