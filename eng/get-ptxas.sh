#!/usr/bin/env bash
# Brings NVIDIA's assembler and its disassemblers (ptxas, cuobjdump, nvdisasm) into a folder; no GPU is needed, and nothing is installed:
#   bash eng/get-ptxas.sh [folder]
# They are of CUDA 12.4, from Debian 13's non-free section, whatever Debian this is; they assemble for sm_50 to sm_90a.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly folder=$(realpath -m "${1:-artifacts/ptxas}")
readonly keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say_version() { "$folder/ptxas" --version | sed -n 's/^Cuda compilation tools, /ptxas: /p'; }

fail() {
    printf 'No ptxas could be brought to %s: %s\nOne of CUDA 12.4 from elsewhere, put there, serves as well.\n' "$folder" "$1" >&2
    exit 1
}

if [[ -x $folder/ptxas ]]; then
    say_version
    exit 0
fi

for command in apt-get dpkg-deb; do command -v $command >/dev/null || fail "it comes as a Debian package, and $command is not here."; done
[[ -e $keyring ]] || fail "$keyring is not here, which Debian's packages are checked with."

# The mirror that this machine's Debian has its packages from, in either format of apt's sources, of which there may be only one.
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -nE 's/^URIs:[[:space:]]*([^[:space:]]+).*/\1/p; s/^deb (\[[^]]*\] )?([^ ]+) .*/\2/p' | grep -m 1 -E '/debian/?$' || true)
[[ -n $mirror ]] || fail "apt's sources name no mirror of Debian."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/apt/lists/partial" "$work/apt/archives/partial"
printf 'deb [signed-by=%s] %s trixie non-free\n' "$keyring" "$mirror" >"$work/sources.list"

# Apt's lists are kept apart, so this machine's Debian stays what it is.
options=(-q -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
    -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt" -o APT::Sandbox::User=root)
apt-get "${options[@]}" update || fail "apt could not read $mirror."
(cd "$work" && apt-get "${options[@]}" download nvidia-cuda-toolkit) || fail "apt could not download nvidia-cuda-toolkit from $mirror."
dpkg-deb -x "$work"/nvidia-cuda-toolkit_*.deb "$work/toolkit"

# ptxas comes last: where it is, all are.
mkdir -p "$folder"
for tool in cuobjdump nvdisasm ptxas; do
    cp "$work/toolkit/usr/lib/nvidia-cuda-toolkit/bin/$tool" "$folder/.$tool" 2>/dev/null || cp "$work/toolkit/usr/bin/$tool" "$folder/.$tool" || fail "the package has no $tool."
    mv "$folder/.$tool" "$folder/$tool"
done
say_version
