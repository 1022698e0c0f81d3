#!/usr/bin/env bash
# Packs what a Linux machine with an NVIDIA GPU needs to validate and measure the kernels, and no SDK, into one archive:
#   bash eng/gpu-kit.sh [output folder]
# There: tar -xf gpu-kit.tar.xz && bash gpu-kit/run.sh
set -euo pipefail
cd "$(dirname "$0")/.."

readonly output=$(realpath -m "${1:-artifacts/gpu-kit}")
readonly limit=$((60 * 1024 * 1024))
readonly projects=(Kernels.Tests Kernels.Compare Kernels.GpuKit)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The programs share one folder, and so one copy of .NET.
for project in "${projects[@]}"; do
    bash eng/publish.sh "tests/$project" linux-x64 "$work/gpu-kit/app" \
        -p:InvariantGlobalization=true -p:SatelliteResourceLanguages=en -p:DisableTransitiveFrameworkReferenceDownloads=true
done

cp eng/gpu-kit-run.sh "$work/gpu-kit/run.sh"
git describe --always --dirty --exclude '*' >"$work/gpu-kit/commit.txt" 2>/dev/null || echo unknown >"$work/gpu-kit/commit.txt"
rm -f "$work"/gpu-kit/app/*.xml "$work"/gpu-kit/app/libmscordbi.so "$work"/gpu-kit/app/libmscordaccore.so "$work"/gpu-kit/app/createdump
mkdir -p "$output"
tar -C "$work" -c gpu-kit | xz -T0 -3 >"$output/gpu-kit.tar.xz"

size=$(stat -c %s "$output/gpu-kit.tar.xz")
printf '%s: %d KiB\n' "$output/gpu-kit.tar.xz" $((size / 1024))
if ((size > limit)); then
    printf 'The kit must stay under %d bytes.\n' "$limit" >&2
    exit 1
fi
