// Reads the schema of the server at the address as tools do, compares it with the committed file and validates a folder
// of queries
// on it; prints one JSON object.
import { readdirSync, readFileSync } from 'node:fs';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  getIntrospectionQuery,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
  validateSchema,
} from 'graphql';

const [url, schemaFile, folder] = process.argv.slice(2);
const everything = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

async function introspect(options) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery(options) }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${JSON.stringify(options)}: ${JSON.stringify(errors)}`);
  return buildClientSchema(data);
}

await introspect({});
const served = await introspect(everything);
const committed = buildSchema(readFileSync(schemaFile, 'utf8'));

// The file leaves out the directives of the specification, for which the library puts in those of the newest draft.
const changes = (from, to) =>
  [...findBreakingChanges(from, to), ...findDangerousChanges(from, to)]
    .filter(({ type }) => !type.startsWith('DIRECTIVE_'))
    .map(({ description }) => description);
const text = schema => printSchema(lexicographicSortSchema(schema));
const queries = readdirSync(folder).filter(file => file.endsWith('.graphql'));

console.log(
  JSON.stringify({
    types: Object.keys(served.getTypeMap()).length,
    directives: served
      .getDirectives()
      .map(({ name }) => name)
      .sort(),
    specified: Object.fromEntries(
      Object.values(served.getTypeMap())
        .filter(type => type.specifiedByURL)
        .map(type => [type.name, type.specifiedByURL]),
    ),
    invalid: validateSchema(served).map(({ message }) => message),
    changes: [...changes(committed, served), ...changes(served, committed)],
    same: text(served) === text(committed),
    queries: queries.length,
    refused: queries.flatMap(file =>
      validate(served, parse(readFileSync(`${folder}/${file}`, 'utf8'))).map(({ message }) => `${file}: ${message}`),
    ),
  }),
);
