#!/usr/bin/env bash
# With @defer an answer of GraphQL comes in parts (multipart/mixed), and the network cuts it into chunks where it likes,
# amid a letter too. fetch-multipart-graphql 3.3.0 decodes each chunk for itself: a letter of two bytes that was cut
# becomes two U+FFFD, in the middle of a name, and no error is told; ASCII never shows it. meros 1.3.2 keeps the first
# byte for the next chunk. Runs both (npm) on one answer in chunks of seven bytes and in one. Exit code 1 when the
# behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fetch-multipart-graphql@3.3.0 meros@1.3.2 >/dev/null
cat >ask.cjs <<'SCRIPT'
const { default: ask } = require('fetch-multipart-graphql');
const part = json => `\r\n---\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(json)}`;
const parts = part({ data: { name: 'Жук Аўдзей' }, hasNext: true }) + part({ hasNext: false }) + '\r\n-----\r\n';
const bytes = new TextEncoder().encode(parts);
const answer = size =>
  new Response(
    new ReadableStream({
      start(to) {
        for (let i = 0; i < bytes.length; i += size) to.enqueue(bytes.slice(i, i + size));
        to.close();
      },
    }),
    { headers: { 'content-type': 'multipart/mixed; boundary="-"' } },
  );
(async () => {
  const { meros } = await import('meros/browser');
  for (const size of [bytes.length, 7]) {
    globalThis.fetch = async () => answer(size);
    const names = [];
    await new Promise((onComplete, onError) =>
      ask('http://e.example', { onNext: all => all.forEach(one => one.data && names.push(one.data.name)), onError, onComplete }),
    );
    for await (const one of await meros(answer(size))) if (one.body.data) names.push(one.body.data.name);
    console.log(...names);
  }
})();
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == 'Жук Аўдзей Жук Аўдзей
Жу�� Аў��зей Жук Аўдзей' ]] || { echo "changed"; exit 1; }
echo "So our answers come whole; what comes bit by bit is events of whole lines."
