using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Faults of the host's side of a launch.</summary>
internal static class LaunchFaults
{
    public static IEnumerable<FaultCase> All =>
    [
        Case(PtxFault.UnknownEntry, "entry of another name", "no entry 'K'; it has 'k'",
            machine => machine.Launch("K", 1, 32, In(machine), In(machine)),
            machine => machine.Launch("k", 1, 32, In(machine), In(machine))),
        Case(PtxFault.ArgumentMismatch, "argument left out", "has 2 parameters, 1 arguments",
            machine => machine.Launch("k", 1, 32, In(machine)),
            machine => machine.Launch("k", 1, 32, In(machine), In(machine))),
        Case(PtxFault.ArgumentMismatch, "argument of another size", "parameter 1 'out': 4 bytes passed, 8 declared",
            machine => machine.Launch("k", 1, 32, In(machine), 5),
            machine => machine.Launch("k", 1, 32, In(machine), 5L)),
        Case(PtxFault.ArgumentMismatch, "float for an integer", ".f64 passed, .u64 declared",
            machine => machine.Launch("k", 1, 32, In(machine), 5.0),
            machine => machine.Launch("k", 1, 32, In(machine), 5UL)),
        Case(PtxFault.ArgumentMismatch, "buffer of another machine", "belongs to another machine",
            machine => machine.Launch("k", 1, 32, In(machine), In(Machine("", 1))),
            machine => machine.Launch("k", 1, 32, In(machine), In(machine))),
        Case(PtxFault.LaunchBounds, "block over .maxntid", "more threads than the .maxntid",
            machine => machine.Launch("k", 1, 96, In(machine), In(machine)),
            machine => machine.Launch("k", 1, 64, In(machine), In(machine)), ".maxntid 64, 1, 1"),
        Case(PtxFault.LaunchBounds, "block below .reqntid", "is not the .reqntid (64, 1, 1)",
            machine => machine.Launch("k", 1, 32, In(machine), In(machine)),
            machine => machine.Launch("k", 1, 64, In(machine), In(machine)), ".reqntid 64"),
        Case(PtxFault.LaunchBounds, "block of 1025", "a device takes 1024",
            machine => machine.Launch("k", 1, 1025, In(machine), In(machine)),
            machine => machine.Launch("k", 1, 1024, In(machine), In(machine))),
        Case(PtxFault.LaunchBounds, "empty grid", "x must be 1 or more",
            machine => machine.Launch("k", 0, 32, In(machine), In(machine)),
            machine => machine.Launch("k", 1, 32, In(machine), In(machine))),
    ];

    private static FaultCase Case(
        PtxFault fault, string name, string message, Action<PtxMachine> bad, Action<PtxMachine> good, string bounds = "") =>
        new(fault, name, message, seed => bad(Machine(bounds, seed)), seed => good(Machine(bounds, seed)));

    private static PtxMachine Machine(string bounds, int seed) => new(PtxModule.Parse(Ptx.Kernel("", bounds: bounds)), seed);

    private static PtxBuffer In(PtxMachine machine) => machine.Allocate(64, "buffer");
}
