#!/usr/bin/env bash
# A tool of the TypeScript SDK of MCP says which arguments it takes. One that it does not know, "countri" for "country", is taken
# out before the tool is called, and nothing is told: an agent that meant to ask about one country gets them all and
# cannot see it. For what a tool answers the same kind of schema is closed: a field too many makes the call fail. Argument
# values of a wrong type are told in a result with isError; the message of any exception goes to the agent as it is.
# Runs @modelcontextprotocol/sdk 1.32.2 and zod 4.6.7 (npm), client and server in one process. Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 >/dev/null
cat >ask.mjs <<'SCRIPT'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const server = new McpServer({ name: 'register', version: '1' });
const fields = { name: z.string(), country: z.string().optional() };
const show = (structuredContent) => ({ content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent });
server.registerTool('find', { inputSchema: fields }, show);
server.registerTool('tell', { inputSchema: {}, outputSchema: fields }, () => show({ name: 'Firm', countri: 'by' }));
const [left, right] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'agent', version: '1' });
await Promise.all([server.connect(left), client.connect(right)]);
for (const { name, inputSchema, outputSchema } of (await client.listTools()).tools)
  console.log(name, inputSchema.additionalProperties, outputSchema?.additionalProperties);
for (const [name, args] of [['find', { name: 'Firm', countri: 'by' }], ['tell', {}]])
  console.log(name, await client.callTool({ name, arguments: args }).then(({ content }) => content[0].text, ({ message }) => message));
await client.close();
SCRIPT
seen=$(node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'find undefined undefined
tell undefined false
find {"name":"Firm"}
tell MCP error -32602: '*'must NOT have additional properties' ]] || { echo "changed"; exit 1; }
echo "So our tools name an argument that they do not have."
