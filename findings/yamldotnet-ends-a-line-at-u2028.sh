#!/usr/bin/env bash
# Text copied from web pages and PDF files often holds U+2028 (line separator). YAML 1.2 made it an ordinary character;
# YamlDotNet 18.1.0 still ends the line there, so an unquoted title with one is a syntax error, and what stands behind a
# quoted one is a line further down. The npm package yaml 2.9.1 reads the same text.
# Runs YamlDotNet (NuGet) and yaml (npm). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="YamlDotNet" Version="18.1.0" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
foreach (var text in new[] { "title: one\u2028two\nyear: 2021\n", "title: \"one\u2028  two\"\nyear: 2021\n" })
{
    var yaml = new YamlStream();
    try
    {
        yaml.Load(new StringReader(text));
        var map = (YamlMappingNode)yaml.Documents[0].RootNode;
        System.Console.WriteLine($"read, year stands on line {map["year"].Start.Line}");
    }
    catch (YamlException error)
    {
        System.Console.WriteLine(error.GetType().Name);
    }
}
PROGRAM
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1 >/dev/null
first=$(dotnet run 2>&1)
second=$(node -e "const { parse } = require('yaml'); console.log(JSON.stringify(parse('title: one\u2028two\nyear: 2021\n')))")
printf 'YamlDotNet 18.1.0:\n%s\nyaml 2.9.1:\n%s\n' "$first" "$second"
[[ $first == $'SemanticErrorException\nread, year stands on line 3' && $second == '{"title":"one'*'two","year":2021}' ]] ||
  { echo "changed"; exit 1; }
echo "So our reader hides the sign from the parser and puts it back (Core/Reading)."
