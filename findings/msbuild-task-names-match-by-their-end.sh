#!/usr/bin/env bash
# MSBuild finds a task by the end of its full name: a UsingTask for "Some.Library.RestoreTask" also answers for the task
# "RestoreTask" that NuGet's own targets call, and replaces it. A project that declares the task of LibMan
# (Microsoft.Web.LibraryManager.Build.RestoreTask) can no longer be restored.
# Runs "dotnet restore" on such a project with and without the declaration. Exit code 1 when the behavior changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

restore() { # a line of the project file
  rm -rf obj
  cat >app.csproj <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  $1
</Project>
PROJECT
  dotnet restore -v quiet --nologo 2>&1 | grep -o 'error MSB4062: The "[A-Za-z.]*" task could not be loaded' | head -1 || true
}

echo "dotnet $(dotnet --version), MSBuild $(dotnet msbuild -version -nologo | tail -1)"
plain=$(restore '')
echo "without UsingTask: ${plain:-restored}"
declared=$(restore '<UsingTask TaskName="Microsoft.Web.LibraryManager.Build.RestoreTask" AssemblyFile="not-there-yet.dll" />')
echo "with UsingTask:    ${declared:-restored}"
[[ -z $plain && $declared == *RestoreTask* ]] || { echo "changed: the names no longer meet"; exit 1; }
echo "So such a UsingTask needs a condition that is false during a restore."
