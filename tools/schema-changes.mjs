// Says what changes for clients from one schema to another; exit code 1 when something that worked would break.
//   node tools/schema-changes.mjs OLD NEW       e.g. <(git show main:schema.graphql) schema.graphql
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';

class Mistake extends Error {}

function read(file) {
  try {
    return buildSchema(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Mistake(`${file} is not a schema: ${error.message}`);
  }
}

function say(title, changes) {
  if (changes.length === 0) return;
  console.log(`${title}:`);
  for (const { description } of changes) console.log(`  ${description}`);
}

try {
  const files = process.argv.slice(2);
  if (files.length !== 2) throw new Mistake('Give two files: node tools/schema-changes.mjs OLD NEW');
  const [older, newer] = files.map(read);
  const breaking = findBreakingChanges(older, newer);
  const dangerous = findDangerousChanges(older, newer);
  say('Breaks clients', breaking);
  say('May surprise clients', dangerous);
  if (breaking.length + dangerous.length === 0) console.log('Nothing changes for the clients there are.');
  process.exitCode = breaking.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
