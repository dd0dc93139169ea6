// Talks to the address given with the client of graphql-sse; prints what it heard, one line for each question.
import { createClient } from 'graphql-sse';

const client = createClient({ url: process.argv[2], retryAttempts: 0 });
const hear = query =>
  new Promise(done => {
    const heard = [];
    client.subscribe(
      { query },
      {
        next: result => heard.push(result.data ?? result.errors[0].extensions.code),
        error: error => done([...heard, String(error.message ?? error)]),
        complete: () => done([...heard, 'complete']),
      },
    );
  });

const iterator = client.iterate({ query: 'subscription { ticks(count: 1000) }' });
const first = await iterator.next();
await iterator.return();

const answers = {
  query: await hear('{ hello }'),
  ticks: await hear('subscription { ticks(count: 3) }'),
  many: (await hear('subscription { ticks(count: 2000) }')).length,
  stopped: first.value.data,
  invalid: await hear('{ nothing }'),
  broken: await hear('subscription { broken }'),
};
for (const [question, heard] of Object.entries(answers)) console.log(question, JSON.stringify(heard));
client.dispose();
