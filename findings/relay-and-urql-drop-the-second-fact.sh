#!/usr/bin/env bash
# In a list of Relay's form the edge says what holds between the two (director from 2001 to 2004), and one person may
# stand behind two edges (director again since 2015). When the next page comes, the pagination of relay-runtime 21.0.1
# and that of urql (graphcache 9.0.2) leave out each edge whose person an earlier page had: the second term is gone,
# although the server sent it, its cursor differs and no error is told.  Relay's specification asks for unique cursors,
# not for unique nodes. Runs relay-runtime and urql (npm) on two pages of two edges. Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund relay-runtime@21.0.1 @urql/exchange-graphcache@9.0.2 @urql/core@6.0.3 graphql@16.15.0 wonka >/dev/null
cat >pages.cjs <<'SCRIPT'
exports.pages = [
  [['Anna', '2001-2004'], ['Boris', '2005']],
  [['Anna', '2015-'], ['Vera', '2016-']],
];
SCRIPT
cat >relay.cjs <<'SCRIPT'
const { RecordSource, Store, Environment, Network, ConnectionHandler, commitLocalUpdate } = require('relay-runtime');
const { pages } = require('./pages.cjs');
const network = Network.create(() => {});
const environment = new Environment({ network, store: new Store(new RecordSource()) });
commitLocalUpdate(environment, (store) => {
  const firm = store.create('firm', 'Firm');
  const person = (name) => store.get(name) ?? store.create(name, 'Person');
  pages.forEach((page, number) => {
    const fieldKey = `directors:${number}`;
    const connection = firm.getOrCreateLinkedRecord(fieldKey, 'Connection');
    const edges = page.map(([name, when], index) => {
      const edge = store.create(`edge:${number}:${index}`, 'Edge');
      edge.setLinkedRecord(person(name), 'node');
      edge.setValue(when, 'when');
      edge.setValue(`${number}${index}`, 'cursor');
      return edge;
    });
    connection.setLinkedRecords(edges, 'edges');
    const info = connection.getOrCreateLinkedRecord('pageInfo', 'PageInfo');
    info.setValue(number === 0, 'hasNextPage');
    info.setValue(`${number}1`, 'endCursor');
    const args = number === 0 ? { first: 2 } : { first: 2, after: '01' };
    ConnectionHandler.update(store, { dataID: 'firm', fieldKey, handleKey: '__directors', args });
  });
  const kept = firm.getLinkedRecord('__directors').getLinkedRecords('edges');
  console.log('Relay:', kept.map((edge) => `${edge.getLinkedRecord('node').getDataID()} ${edge.getValue('when')}`).join(', '));
});
SCRIPT
cat >urql.mjs <<'SCRIPT'
import { Client, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { map } from 'wonka';
import { pages } from './pages.cjs';
const answer = (number) => ({
  __typename: 'Query',
  firm: {
    __typename: 'Firm',
    id: 'firm',
    directors: {
      __typename: 'Connection',
      edges: pages[number].map(([id, when]) => ({ __typename: 'Edge', when, node: { __typename: 'Person', id } })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: number === 0, endCursor: `${number}1` },
    },
  },
});
const server = () =>
  map((operation) => ({ operation, data: answer(operation.variables.after ? 1 : 0), stale: false, hasNext: false }));
const cache = cacheExchange({ resolvers: { Firm: { directors: relayPagination() } } });
const client = new Client({ url: 'http://localhost/', exchanges: [cache, server] });
const query = gql`query ($after: String) {
  firm { id directors(first: 2, after: $after) { edges { when node { id } } pageInfo { hasNextPage endCursor } } }
}`;
await client.query(query, {}).toPromise();
const { data } = await client.query(query, { after: '01' }).toPromise();
console.log('urql:', data.firm.directors.edges.map(({ node, when }) => `${node.id} ${when}`).join(', '));
SCRIPT
seen=$(node relay.cjs; node urql.mjs)
printf '%s\n' "$seen"
[[ $seen == 'Relay: Anna 2001-2004, Boris 2005, Vera 2016-
urql: Anna 2001-2004, Boris 2005, Vera 2016-' ]] || { echo "changed"; exit 1; }
echo "So a client of a graph keeps its pages itself, or asks for all facts of one list at once."
