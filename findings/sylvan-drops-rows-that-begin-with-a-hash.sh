#!/usr/bin/env bash
# CSV (RFC 4180) has no comments. Sylvan.Data.Csv 1.4.4 takes a row that begins with # for one and leaves it out without a
# word: the company "#1 Trading", or the row #17; and of a table whose first column is headed "#" the headings are gone and
# the first person has become them. CsvHelper 33.1.0 and Sep 0.17.1 read such rows unless told otherwise. Its option
# Comment is documented ("Defaults to '#'"); to switch it off, it takes a character that occurs nowhere.
# Runs the three packages (NuGet) on two tables. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Sylvan.Data.Csv" Version="1.4.4" />
    <PackageReference Include="CsvHelper" Version="33.1.0" />
    <PackageReference Include="Sep" Version="0.17.1" />
  </ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;
foreach (var table in new[] { "name,country\nAnna,BY\n#1 Trading,BY\n", "#,name\n1,Anna\n2,Boris\n" })
{
    using var sylvan = CsvDataReader.Create(new StringReader(table));
    var seen = new List<string> { $"({sylvan.GetName(0)} {sylvan.GetName(1)})" };
    while (sylvan.Read())
        seen.Add($"{sylvan.GetString(0)} {sylvan.GetString(1)}");
    System.Console.WriteLine("Sylvan: " + string.Join(", ", seen));
    seen.Clear();
    using var helper = new CsvHelper.CsvParser(new StringReader(table), CultureInfo.InvariantCulture);
    while (helper.Read())
        seen.Add(string.Join(' ', helper.Record!));
    System.Console.WriteLine("CsvHelper: " + string.Join(", ", seen));
    seen.Clear();
    using var sep = Sep.Reader().FromText(table);
    foreach (var row in sep)
        seen.Add($"{row[0]} {row[1]}");
    System.Console.WriteLine("Sep: " + string.Join(", ", seen));
}
PROGRAM
seen=$(dotnet run -v quiet 2>/dev/null)
printf '%s\n' "$seen"
[[ $seen == 'Sylvan: (name country), Anna BY
CsvHelper: name country, Anna BY, #1 Trading BY
Sep: Anna BY, #1 Trading BY
Sylvan: (1 Anna), 2 Boris
CsvHelper: # name, 1 Anna, 2 Boris
Sep: 1 Anna, 2 Boris' ]] || { echo "changed"; exit 1; }
echo "So our reader of tables gives it a character that no text holds."
