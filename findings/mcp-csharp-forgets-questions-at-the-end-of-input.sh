#!/usr/bin/env bash
# A server of MCP over standard input reads questions line by line, so that a file of them can be given to it. The C# SDK
# (ModelContextProtocol 2.4.0) ends when its input ends and gives up what it is at: three lines from a file get no answer at
# all, not even to "initialize", and the exit code is 0. With the input held open a moment longer the same lines get both
# answers, and the TypeScript SDK (@modelcontextprotocol/sdk 1.32.2) answers both from a file. Runs the two (NuGet, npm).
# Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="ModelContextProtocol" Version="2.4.0" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Server;
var find = McpServerTool.Create((string name) => $"found {name}", new() { Name = "find" });
await using var transport = new StdioServerTransport("register", NullLoggerFactory.Instance);
var options = new McpServerOptions { ToolCollection = [find] };
await using var server = McpServer.Create(transport, options, NullLoggerFactory.Instance, null);
await server.RunAsync();
PROGRAM
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @modelcontextprotocol/sdk@1.32.2 zod@4.6.7 >/dev/null
cat >server.mjs <<'SCRIPT'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
const server = new McpServer({ name: 'register', version: '1' });
const text = name => ({ content: [{ type: 'text', text: `found ${name}` }] });
server.registerTool('find', { inputSchema: { name: z.string() } }, async ({ name }) => text(name));
await server.connect(new StdioServerTransport());
SCRIPT
cat >questions.jsonl <<'LINES'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"find","arguments":{"name":"Viasna"}}}
LINES
dotnet build -v quiet >/dev/null
seen="C#: $(dotnet bin/Debug/net10.0/app.dll <questions.jsonl | wc -l) answers
C#, input held open: $( (cat questions.jsonl; sleep 10) | dotnet bin/Debug/net10.0/app.dll | wc -l) answers
TypeScript: $(node server.mjs <questions.jsonl | wc -l) answers"
printf '%s\n' "$seen"
[[ $seen == "C#: 0 answers
C#, input held open: 2 answers
TypeScript: 2 answers" ]] || { echo "changed"; exit 1; }
echo "So kg mcp keeps its input open until all questions are answered."
