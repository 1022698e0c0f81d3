#!/usr/bin/env bash
# Validates and measures the kernels on this machine's NVIDIA GPU: bash run.sh [results folder]
# Exit codes: 0 everything passed; 1 something failed; 3 there is no CUDA device.
set -uo pipefail
cd "$(dirname "$0")"

readonly results=$(realpath -m "${1:-results}")
readonly assemblies=(app/Kernels.Tests.dll app/Kernels.Compare.dll)
readonly no_device=3
mkdir -p "$results"
failed=0

# fact NAME VALUE: a line about this run, for the page that the report writes.
fact() { printf '%s: %s\n' "$1" "$2" | tee -a "$results/run.txt"; }

# NVIDIA's tool that watches kernels while they run: the one in PATH, or the toolkit's newest. Prints nothing where there is none.
find_sanitizer() {
    command -v compute-sanitizer || compgen -G '/usr/local/cuda*/bin/compute-sanitizer' | sort -V | tail -n 1
}

# sanitize TOOL METHOD: runs tests under one of its tools. An error, a hazard, a failed test and a run that reports nothing all count as failures.
sanitize() {
    local tool=$1 method=$2 log=$results/sanitizer-$1.txt summary tests
    echo "== $method under compute-sanitizer --tool $tool"
    KERNELS_REQUIRE=cuda "$sanitizer" --tool "$tool" --error-exitcode 9 --launch-timeout 300 --target-processes all \
        app/Kernels.Tests -noColor -method "$method" >"$log" 2>&1 || failed=1
    summary=$(sed -n 's/^=* *\(ERROR\|RACECHECK\) SUMMARY: //p' "$log" | tail -n 1)
    tests=$(sed -n 's/.* Total: \([0-9]*\), Errors: .*/\1/p' "$log" | tail -n 1)
    fact "compute-sanitizer, $tool" "${summary:-no summary} in ${tests:-no} tests"
    if [[ $summary != "0 "* || ${tests:-0} == 0 ]]; then
        failed=1
        tail -n 40 "$log"
    fi
}

printf '' >"$results/run.txt"
fact Date "$(date -u +%F)"
fact Commit "$(cat commit.txt)"
if command -v nvidia-smi >/dev/null; then
    nvidia-smi | tee "$results/nvidia-smi.txt"
    fact Driver "$(nvidia-smi --query-gpu=driver_version --format=csv,noheader | head -n 1)"
else
    echo "nvidia-smi is not installed"
fi

echo "== devices"
app/Kernels.GpuKit devices | tee "$results/devices.txt"

echo "== every PTX module, assembled by the driver"
app/Kernels.GpuKit assemble "$results" "${assemblies[@]}"
status=$?
if ((status == no_device)); then
    echo "Nothing was validated: this machine has no CUDA device to validate on."
    exit $no_device
fi
((status == 0)) || failed=1

echo "== device matrix on CUDA"
KERNELS_REQUIRE=cuda app/Kernels.Tests -noColor -xml "$results/matrix.xml" \
    -method "*DriverMatrixTests.Cuda*" -method "*StreamMatrixTests.On_CUDA" -method "*PlantedFaultTests.In_PTX" \
    -method "*DriverProductTests.Cuda*" -method "*DriverProductTests.Streams_of_Cuda" -method "*WorstCaseTests.In_the_longest_group_on_CUDA" \
    -method "*LargestSumTests.On_CUDA" || failed=1

sanitizer=$(find_sanitizer)
if [[ -n $sanitizer ]]; then
    for tool in racecheck memcheck; do sanitize $tool "*DriverProductTests.Cuda*"; done
    for tool in synccheck initcheck; do sanitize $tool "*DriverMatrixTests.Cuda*"; done
else
    fact compute-sanitizer "not run: it is not on the machine (PATH, /usr/local/cuda*/bin)"
fi

echo "== speed on CUDA"
app/Kernels.GpuKit measure "$results" cuda:0 app/Kernels.Compare.dll || failed=1

echo "== speed on the CPU"
app/Kernels.Compare all --seconds 0.3 --json "$results/compare.json" >"$results/compare.txt" || failed=1
tail -n 3 "$results/compare.txt"

app/Kernels.GpuKit report "$results" || failed=1
if ((failed == 0)); then echo "everything passed"; else echo "something FAILED: see above"; fi
exit $failed
