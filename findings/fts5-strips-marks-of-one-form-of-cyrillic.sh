#!/usr/bin/env bash
# SQLite's full text (FTS5, tokenizer unicode61) takes marks off letters, by default and with remove_diacritics=2, so that
# José is found by Jose in both forms of Unicode. Of Cyrillic it does so only where the mark is a character of its own
# (NFD, as file names of macOS and some PDF files have it): that Йосіф is indexed as Иосіф, the usual one (NFC) as it
# is, and neither finds the other. So one name, the same on every screen, is two words. Ł and Ø keep their stroke.
# Runs Microsoft.Data.Sqlite 10.0.15 with its SQLite (NuGet). Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
System.Console.OutputEncoding = Encoding.UTF8;
using var database = new SqliteConnection("Data Source=:memory:");
database.Open();
SqliteCommand Ask(string text, string value = "")
{
    var command = database.CreateCommand();
    command.CommandText = text;
    command.Parameters.AddWithValue("$value", value);
    return command;
}
foreach (var setting in new[] { "unicode61", "unicode61 remove_diacritics 2" })
{
    Ask($"drop table if exists names; create virtual table names using fts5(name, tokenize='{setting}')").ExecuteNonQuery();
    string[] written = ["José", "Йосіф"];
    foreach (var name in written.SelectMany(name => new[] { name, name.Normalize(NormalizationForm.FormD) }))
        Ask("insert into names values ($value)", name).ExecuteNonQuery();
    string[] asked = ["José", "Jose", "Йосіф", "Йосіф".Normalize(NormalizationForm.FormD), "Иосіф"];
    System.Console.WriteLine($"{setting}: " + string.Join(", ", asked.Select(name =>
        $"{(name.IsNormalized() ? name : "Йосіф (NFD)")} {Ask("select count(*) from names where name match $value", name).ExecuteScalar()}")));
}
PROGRAM
seen=$(dotnet run -v quiet 2>/dev/null)
printf 'how many of the two forms of José and of Йосіф are found:\n%s\n' "$seen"
found='José 2, Jose 2, Йосіф 1, Йосіф (NFD) 1, Иосіф 1'
[[ $seen == "unicode61: $found"$'\n'"unicode61 remove_diacritics 2: $found" ]] || { echo "changed"; exit 1; }
