#!/usr/bin/env bash
# Sets the speed of two commits side by side, on this machine in one go:
#   eng/compare-commits.sh BEFORE AFTER SUITE [option of Kernels.Compare]...
# builds both in work trees of their own, runs each case of both in turn in one process, and prints the ratio of their times, then the geometric mean and the worst.
# AFTER's Kernels.Compare is the one that runs: it must know --before.
set -euo pipefail
cd "$(dirname "$0")/.."

if (($# < 3)); then
    sed -n '2,5s/^# \?//p' "$0" >&2
    exit 2
fi

before=$(git rev-parse --verify --quiet "$1^{commit}") || { echo "$1 is no commit." >&2; exit 2; }
after=$(git rev-parse --verify --quiet "$2^{commit}") || { echo "$2 is no commit." >&2; exit 2; }
shift 2
folder=$(mktemp -d)

remove_trees() {
    for side in before after; do git worktree remove --force "$folder/$side" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap remove_trees EXIT

# Analyzers have nothing to say about speed.
build() {
    git worktree add --quiet --detach "$folder/$1" "$2"
    dotnet build -c Release -p:RunAnalyzers=false "$folder/$1/tests/Kernels.Compare" >"$folder/$1-build.txt" || {
        cat "$folder/$1-build.txt" >&2
        exit 1
    }
}
build before "$before"
build after "$after"

echo "before: $(git log -1 --format='%h %s' "$before")"
echo "after:  $(git log -1 --format='%h %s' "$after")"
program=tests/Kernels.Compare/bin/Release/net10.0/Kernels.Compare
"$folder/after/$program" "$@" --before "$folder/before/$program.dll"
