// The peer: @neo4j/graphql and graphql-yoga over the graph that the program keeps in Neo4j.
//   KG_NEO4J_BOLT=bolt://... KG_NEO4J_USER=neo4j KG_NEO4J_PASSWORD=... node server.mjs --port 4001 --kind Agent --type
// ASSOCIATED_WITH --field associates
// A question over two levels:
//   query ($id: ID!) { roots(where: { id: { eq: $id } }) { id name associates(limit: 10) { id name kind
// associates(limit: 10) { id name kind } } } }
// It prints its address when it is ready; GET /health answers 200.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '4001' },
    kind: { type: 'string' },
    type: { type: 'string' },
    field: { type: 'string' },
  },
});
for (const name of ['kind', 'type', 'field']) {
  if (!options[name]) throw new Error(`--${name} is missing: the kind, its relationship type and the field for it.`);
}
const { KG_NEO4J_BOLT: bolt, KG_NEO4J_USER: user, KG_NEO4J_PASSWORD: password } = process.env;
if (!bolt) throw new Error('KG_NEO4J_BOLT is missing: the Bolt address of the server that holds the graph.');

// The program keeps a symmetric relation once and reads it from both ends; "sort" is its order, by date.
const typeDefs = /* GraphQL */ `
  type Fact @relationshipProperties {
    sort: String!
  }
  type ${options.kind} @node @plural(value: "roots") {
    id: ID!
    name: String!
    kind: String!
    ${options.field}: [${options.kind}!]! @relationship(type: "${options.type}", direction: OUT, queryDirection: UNDIRECTED, properties: "Fact")
  }
`;
const driver = neo4j.driver(bolt, user ? neo4j.auth.basic(user, password) : undefined);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  maskedErrors: false,
  healthCheckEndpoint: '/health',
});
createServer(yoga).listen(Number(options.port), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${options.port}/graphql`),
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => driver.close().then(() => process.exit(0)));
