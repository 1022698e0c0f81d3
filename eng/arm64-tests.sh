#!/usr/bin/env bash
# Runs tests of the kernels on an emulated ARM64 processor, and fails when one of them does:
#   bash eng/arm64-tests.sh [filters of the test program, such as -method "*.CpuProductTests+*"]
# ARM64_CPU names one of QEMU's processors (cortex-a72 has no dot products of bytes); without it, it is one with all that .NET 10 uses up to 128 bits.
# Needs Debian's qemu-user-static, libc6-arm64-cross, libstdc++6-arm64-cross and libgcc-s1-arm64-cross.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly cpu=${ARM64_CPU:-max,sve=off}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The test runner hashes with OpenSSL, of which there is no cross package. This is ARM64's own, unpacked; apt's lists are kept apart, so this machine stays one of
# a single architecture.
get_openssl() {
    local options=(-q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o APT::Sandbox::User=root -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt")
    mkdir -p "$work/apt/lists/partial" "$work/apt/archives/partial"
    apt-get "${options[@]}" update
    (cd "$work" && apt-get "${options[@]}" download libssl3)
    dpkg -x "$work"/libssl3_*.deb "$work/openssl"
}

get_openssl
bash eng/publish.sh tests/Kernels.Tests linux-arm64 "$work/app"

# Code that is mapped twice crashes QEMU, and counting for the optimizer costs more there than it gives.
export DOTNET_EnableWriteXorExecute=0 DOTNET_TieredPGO=0
qemu-aarch64-static -cpu "$cpu" -L /usr/aarch64-linux-gnu -E "LD_LIBRARY_PATH=$work/openssl/usr/lib/aarch64-linux-gnu" "$work/app/Kernels.Tests" -noColor "$@"
