#!/usr/bin/env bash
# In a stream of server-sent events a line that begins with a colon is a comment, which servers send as a sign of life,
# and an event without data is none (HTML, 9.2.6). @microsoft/fetch-event-source 2.0.1, which clients use because it can
# POST, calls onmessage with the empty text for ":" and a blank line; who parses the text as JSON gets an exception, and
# the connection is opened anew. An event with a name and without data comes as a message, too. Without the blank line a
# comment makes no event. eventsource-parser 3.1.1 does as the standard says. Runs both (npm) on three streams. Exit
# code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @microsoft/fetch-event-source@2.0.1 eventsource-parser@3.1.1 >/dev/null
cat >ask.cjs <<'SCRIPT'
globalThis.document = { hidden: false, addEventListener() {}, removeEventListener() {} };
globalThis.window = { setTimeout, clearTimeout };
const { fetchEventSource } = require('@microsoft/fetch-event-source');
(async () => {
  const { createParser } = await import('eventsource-parser');
  for (const text of [':\n\ndata: {}\n\n', ':\ndata: {}\n\n', 'event: next\n\ndata: {}\n\n']) {
    const seen = [];
    await fetchEventSource('http://e.example', {
      fetch: async () => new Response(text, { headers: { 'content-type': 'text/event-stream' } }),
      onmessage: ({ data }) => seen.push(data),
    });
    const parsed = [];
    createParser({ onEvent: ({ data }) => parsed.push(data) }).feed(text);
    console.log(JSON.stringify(text), JSON.stringify(seen), JSON.stringify(parsed));
  }
})();
SCRIPT
seen=$(node ask.cjs)
printf '%s\n' "$seen"
[[ $seen == '":\n\ndata: {}\n\n" ["","{}"] ["{}"]
":\ndata: {}\n\n" ["{}"] ["{}"]
"event: next\n\ndata: {}\n\n" ["","{}"] ["{}"]' ]] || { echo "changed"; exit 1; }
echo "So our signs of life have no blank line behind them."
