#!/usr/bin/env bash
# .NET does not start where files may not grow (ulimit -f, LimitFSIZE of systemd): "Out of memory", although there is
# enough. It keeps its code in a file in memory of 256 MB (W^X), which counts as a file. With
# DOTNET_EnableWriteXorExecute=0 it starts.
# Runs "dotnet --version" under a limit of 3 MB, with and without. Exit code 1 when the behavior changed.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

limited() { bash -c 'ulimit -f 3000; ulimit -c 0; exec dotnet --version' 2>&1 | tail -1 || true; }

echo "dotnet $(dotnet --version)"
plain=$(limited)
echo "files of at most 3 MB:  $plain"
without=$(DOTNET_EnableWriteXorExecute=0 limited)
echo "the same without W^X:   $without"
[[ $plain == *"Out of memory"* && $without =~ ^[0-9]+\. ]] || { echo "changed: .NET starts, or fails otherwise"; exit 1; }
echo "So a service with LimitFSIZE needs DOTNET_EnableWriteXorExecute=0."
