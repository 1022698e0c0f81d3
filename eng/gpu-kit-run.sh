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

if command -v nvidia-smi >/dev/null; then
    nvidia-smi | tee "$results/nvidia-smi.txt"
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

echo "== speed on CUDA"
app/Kernels.GpuKit measure "$results" cuda:0 app/Kernels.Compare.dll || failed=1

echo "== speed on the CPU"
app/Kernels.Compare all --seconds 0.3 --json "$results/compare.json" >"$results/compare.txt" || failed=1
tail -n 3 "$results/compare.txt"

app/Kernels.GpuKit report "$results" || failed=1
if ((failed == 0)); then echo "everything passed"; else echo "something FAILED: see above"; fi
exit $failed
