#!/usr/bin/env bash
# Publishes a project's program with .NET in it, for a platform of which there may be no machine here:
#   bash eng/publish.sh tests/Kernels.Tests linux-arm64 <output folder> [options of dotnet publish]
# The assemblies are those of the project's own build. They are the same for all platforms, and compiling all kernels takes minutes.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly project=$1 platform=$2 output=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build "$project" -c Release
dotnet publish "$project" -c Release -r "$platform" --self-contained --artifacts-path "$work" -o "$output" \
    -p:CustomAfterMicrosoftCommonTargets="$PWD/eng/compiled.targets" -p:SkipCompilerExecution=true \
    -p:ProduceReferenceAssembly=false -p:GenerateDocumentationFile=false -p:DebugType=none "$@"
