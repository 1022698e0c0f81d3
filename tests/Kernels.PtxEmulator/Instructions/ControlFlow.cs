using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Branches and exits.</summary>
internal static class ControlFlow
{
    public static Operation Branch(InstructionReader reader)
    {
        reader.Flag("uni");
        reader.EndModifiers(1);
        return new BranchOperation(reader.Label(0));
    }

    /// <summary>exit, and ret from an entry.</summary>
    public static Operation Exit(InstructionReader reader)
    {
        reader.Flag("uni");
        reader.EndModifiers(0);
        return new ExitOperation();
    }

    public static Operation Trap(InstructionReader reader)
    {
        reader.EndModifiers(0);
        return new TrapOperation();
    }
}
