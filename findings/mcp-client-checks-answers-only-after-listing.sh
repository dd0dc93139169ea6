#!/usr/bin/env bash
# The TypeScript client of MCP checks a tool's structured answer against the tool's output schema only when listTools() was
# called before: the same wrong answer passes on a fresh client and is refused on one that listed the tools. Then it
# also asserts "format": a date of a year and a month ("2021-07"), which JSON Schema 2020-12 lets through (there "format"
# only annotates), makes the whole call fail.
# Runs @modelcontextprotocol/sdk 1.32.2 (npm), client and server in one process. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
const server = new Server({ name: 'register', version: '1' }, { capabilities: { tools: {} } });
const outputSchema = {
  type: 'object', required: ['name'],
  properties: { name: { type: 'string' }, founded: { type: 'string', format: 'date' } },
};
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [{ name: 'show', inputSchema: { type: 'object' }, outputSchema }] }));
server.setRequestHandler(CallToolRequestSchema, ({ params }) => ({ content: [], structuredContent: params.arguments }));
const [left, right] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'reader', version: '1' });
await Promise.all([server.connect(left), client.connect(right)]);
const ask = async (when, answer) => {
  const said = await client.callTool({ name: 'show', arguments: answer }).then(() => 'passed', (error) => error.message);
  console.log(`${when} ${JSON.stringify(answer)}: ${said}`);
};
await ask('not listed', {});
await client.listTools();
await ask('listed', {});
await ask('listed', { name: 'Firm', founded: '2021-07' });
await client.close();
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == *'not listed {}: passed'* && $seen == *"listed {}: MCP error -32602"*"required property 'name'"* &&
  $seen == *'2021-07"}: MCP error -32602'*'must match format "date"'* ]] || { echo "changed"; exit 1; }
