// Calls the tools for agents with the official client: over HTTP at the address given, or a program over standard input
// and output. Prints one JSON object.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [target, ...args] = process.argv.slice(2);
const client = new Client({ name: 'test', version: '1' });
await client.connect(
  target.startsWith('http')
    ? new StreamableHTTPClientTransport(new URL(target))
    : new StdioClientTransport({ command: target, args, stderr: 'ignore' }),
);
const call = async (name, args) => (await client.callTool({ name, arguments: args })).content[0].text;

const { tools } = await client.listTools();
const asked = 'Бяляцкі';
const { data } = JSON.parse(await call('search', { text: asked }));
const [{ node }] = data.search.edges;
console.log(
  JSON.stringify({
    tools: tools.length,
    spellings: node.names.map(name => name.value),
    found: node.id,
    missing: await call('show', {}),
  }),
);
await client.close();
