#!/usr/bin/env bash
# In format=flowed a line that ends with a blank goes on in the next, and in a quotation the next begins with the mark ">" again,
# which RFC 3676 (4.5) takes off before the lines are joined. postal-mime 4.0.0 joins them with it: "> He was > not
# charged." Whoever takes the marks off at the beginnings of lines keeps this one, amid the words that are quoted.
# mailparser 3.14.2 and MimeKit's FlowedToText read it right. Runs the three (npm, NuGet). Exit code 1 when the behavior
# changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2 postal-mime@4.0.0 >/dev/null
cat >app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="MimeKit" Version="4.18.2" /></ItemGroup>
</Project>
PROJECT
printf '%s\r\n' 'From: a@e.example' 'Content-Type: text/plain; format=flowed' '' '> He was ' '> not charged.' >mail.eml
cat >Program.cs <<'PROGRAM'
System.Console.WriteLine("MimeKit: " + MimeKit.MimeMessage.Load("mail.eml").TextBody.Trim());
PROGRAM
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const mail = readFileSync('mail.eml');
for (const [name, { text }] of [['mailparser', await simpleParser(mail)], ['postal-mime', await PostalMime.parse(mail)]])
  console.log(`${name}:`, text.trim());
SCRIPT
seen=$(dotnet run -v quiet 2>/dev/null; node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'MimeKit: > He was not charged.
mailparser: > He was not charged.
postal-mime: > He was > not charged.' ]] || { echo "changed"; exit 1; }
