#!/usr/bin/env bash
# InnerText of the Open XML SDK, the property that every sample reads a Word document with, gives more and less than
# people see: words deleted with changes tracked stay in ("He was not charged" where the page shows "He was charged"), the
# code of a field is text, and a line break or a hyphen that does not break runs two words together.
# Runs DocumentFormat.OpenXml 3.3.0 (NuGet) on one paragraph. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="DocumentFormat.OpenXml" Version="3.3.0" /></ItemGroup>
</Project>
PROJECT
cat >Program.cs <<'PROGRAM'
using DocumentFormat.OpenXml.Wordprocessing;
const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xml:space=\"preserve\"";
void Show(string inside) => System.Console.WriteLine(new Paragraph($"<w:p {W}>{inside}</w:p>").InnerText);
Show("<w:r><w:t xml:space=\"preserve\">He was </w:t></w:r><w:del w:id=\"1\" w:author=\"editor\"><w:r>"
    + "<w:delText xml:space=\"preserve\">not </w:delText></w:r></w:del><w:r><w:t>charged</w:t></w:r>");
Show("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r>");
Show("<w:r><w:t>Ministry</w:t><w:br/><w:t>of Justice</w:t></w:r>");
Show("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>profit</w:t></w:r>");
PROGRAM
seen=$(dotnet run 2>&1)
printf 'InnerText, DocumentFormat.OpenXml 3.3.0:\n%s\n' "$seen"
[[ $seen == $'He was not charged\nPAGE7\nMinistryof Justice\nnonprofit' ]] || { echo "changed"; exit 1; }
echo "So our reader takes the words of each kind of element itself."
