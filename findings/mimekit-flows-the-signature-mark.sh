#!/usr/bin/env bash
# The line "-- " stands between a mail and its signature; RFC 3676 (4.3) says that it is not flowed although it ends with a
# blank. MimeKit 4.18.2 joins it with the next line in TextBody ("-- Anna"), so who looks for the mark in a mail that is
# sent as format=flowed does not find it, and the sender's name and title belong to the text.
# Runs MimeKit 4.18.2 (NuGet) on one message in both forms. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="MimeKit" Version="4.18.2" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using System.IO;
using System.Text;
foreach (var form in new[] { "fixed", "flowed" })
{
    var mail = $"From: a@e.example\r\nContent-Type: text/plain; format={form}\r\n\r\nIt rained.\r\n-- \r\nAnna\r\n";
    using var message = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(mail)));
    System.Console.WriteLine(form + ": " + message.TextBody.ReplaceLineEndings("|"));
}
PROGRAM
seen=$(dotnet run 2>&1)
printf 'TextBody, lines ended by |, MimeKit 4.18.2:\n%s\n' "$seen"
[[ $seen == $'fixed: It rained.|-- |Anna|\nflowed: It rained.|-- Anna|' ]] || { echo "changed"; exit 1; }
echo "So our reader cuts the signature off before the text is unflowed."
