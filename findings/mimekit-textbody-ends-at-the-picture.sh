#!/usr/bin/env bash
# A mail with a picture in the middle, as Apple Mail sends them, is multipart/mixed: text, picture, text. TextBody of MimeKit
# 4.18.2 is the text before the picture; what follows is neither in it nor among the attachments. mailparser 3.14.2 and
# postal-mime 4.0.0 (npm) give both halves. Of a mail forwarded as an attachment postal-mime gives the text as well.
# Runs the three on one message. Exit code 1 when the behavior changed.
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
sed 's/$/\r/' >mail.eml <<'MAIL'
From: a@e.example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=cut

--cut
Content-Type: text/plain

Before.
--cut
Content-Type: image/png
Content-Disposition: inline; filename=photo.png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--cut
Content-Type: text/plain

After.
--cut--
MAIL
cat >Program.cs <<'PROGRAM'
using System.Linq;
using var mail = MimeKit.MimeMessage.Load("mail.eml");
System.Console.WriteLine($"MimeKit: {mail.TextBody.Trim()} Attachments: {mail.Attachments.Count()}");
PROGRAM
cat >ask.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
const mail = readFileSync('mail.eml');
for (const [name, { text }] of [['mailparser', await simpleParser(mail)], ['postal-mime', await PostalMime.parse(mail)]])
  console.log(`${name}:`, text.trim().split(/\s+/).join(' '));
SCRIPT
seen=$(dotnet run -v quiet 2>/dev/null; node ask.mjs)
printf '%s\n' "$seen"
[[ $seen == 'MimeKit: Before. Attachments: 0
mailparser: Before. After.
postal-mime: Before. After.' ]] || { echo "changed"; exit 1; }
echo "So our reader joins all parts of plain text."
