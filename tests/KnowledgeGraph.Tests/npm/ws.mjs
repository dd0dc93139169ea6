// Talks to the address given with the client of graphql-ws; prints what it heard, one line for each question.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const client = createClient({ url: process.argv[2].replace('http', 'ws'), webSocketImpl: WebSocket });
const hear = query =>
  new Promise(done => {
    const heard = [];
    client.subscribe(
      { query },
      {
        next: result => heard.push(result.data ?? result.errors[0].extensions.code),
        error: errors => done([...heard, errors[0]?.extensions?.code ?? String(errors)]),
        complete: () => done([...heard, 'complete']),
      },
    );
  });

const iterator = client.iterate({ query: 'subscription { ticks(count: 1000) }' });
const first = await iterator.next();
await iterator.return();

const answers = {
  query: await hear('{ hello }'),
  mutation: await hear('mutation { increment }'),
  ticks: await hear('subscription { ticks(count: 3) }'),
  many: (await hear('subscription { ticks(count: 2000) }')).length,
  both: await Promise.all([hear('subscription { ticks(count: 1) }'), hear('subscription { ticks(count: 2) }')]),
  stopped: first.value.data,
  invalid: await hear('{ nothing }'),
  broken: await hear('subscription { broken }'),
};
for (const [question, heard] of Object.entries(answers)) console.log(question, JSON.stringify(heard));
await client.dispose();
