// Generates types of the schema and of a folder of queries, and checks them with the code that uses them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { Kind, parse, print, visit } from 'graphql';

const [schema, folder] = process.argv.slice(2);

// The generator wants names; the samples have the names of their files.
function named(file) {
  const value = basename(file, '.graphql').replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return print(
    visit(parse(readFileSync(`${folder}/${file}`, 'utf8')), {
      OperationDefinition: operation => ({ ...operation, name: { kind: Kind.NAME, value } }),
    }),
  );
}

await generate(
  {
    schema,
    documents: readdirSync(folder)
      .filter(file => file.endsWith('.graphql'))
      .map(named),
    silent: true,
    config: {
      strictScalars: true,
      scalars: { PartialDate: 'string', Value: 'string | number | boolean', DateTime: 'string' },
    },
    generates: {
      'codegen/schema.ts': { plugins: ['typescript'] },
      'codegen/operations.ts': { plugins: ['typescript-operations'] },
    },
  },
  true,
);

execFileSync('npx', ['--no-install', 'tsc', '-p', 'codegen'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
const operations = readFileSync('codegen/operations.ts', 'utf8').match(/^export type \w+Query =/gm);
console.log(JSON.stringify({ operations: operations.length }));
