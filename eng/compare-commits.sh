#!/usr/bin/env bash
# Sets the speed of two commits side by side, on this machine in one go:
#   eng/compare-commits.sh BEFORE AFTER SUITE [option of Kernels.Compare]...
# builds both in work trees of their own, runs the suite ROUNDS times each (3), in turn, and prints for every case the ratio of the
# medians, then the geometric mean and the worst. What both print and the reports stay in FOLDER (a new one below /tmp).
set -euo pipefail
cd "$(dirname "$0")/.."

if (($# < 3)); then
    sed -n '2,5s/^# \?//p' "$0" >&2
    exit 2
fi

before=$(git rev-parse --verify --quiet "$1^{commit}") || { echo "$1 is no commit." >&2; exit 2; }
after=$(git rev-parse --verify --quiet "$2^{commit}") || { echo "$2 is no commit." >&2; exit 2; }
shift 2
rounds=${ROUNDS:-3}
folder=$(realpath -m "${FOLDER:-$(mktemp -d)}")
mkdir -p "$folder"

remove_trees() {
    for side in before after; do git worktree remove --force "$folder/$side" 2>/dev/null || true; done
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

run() {
    local side=$1 round=$2
    shift 2
    echo "round $round of $rounds: $side"
    "$folder/$side/tests/Kernels.Compare/bin/Release/net10.0/Kernels.Compare" "$@" --json "$folder/$side-$round.json" >"$folder/$side-$round.txt"
}

# Who goes first changes from round to round, so that neither has the quieter half of each.
pairs=()
for ((round = 1; round <= rounds; round++)); do
    if ((round % 2 == 1)); then sides=(before after); else sides=(after before); fi
    for side in "${sides[@]}"; do run "$side" "$round" "$@"; done
    pairs+=("$folder/before-$round.json" "$folder/after-$round.json")
done

echo "before: $(git log -1 --format='%h %s' "$before")"
echo "after:  $(git log -1 --format='%h %s' "$after")"
dotnet run -c Release --project tests/Kernels.Compare -- ratios "${pairs[@]}"
echo "reports: $folder"
