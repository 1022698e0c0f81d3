using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>The state space modifiers.</summary>
internal static class StateSpaces
{
    /// <summary>The state space that the next modifier names; generic addressing when it names none.</summary>
    public static StateSpace Read(InstructionReader reader)
    {
        if (reader.Optional("shared::cta") is not null)
        {
            reader.Requires(78, 30, ".shared::cta");
            return StateSpace.Shared;
        }

        if (reader.Optional("local") is not null)
            throw reader.Fault(PtxFault.Unsupported, ".local memory is not emulated");
        return reader.Optional("param", "global", "shared", "const") switch
        {
            "param" => StateSpace.Param,
            "global" => StateSpace.Global,
            "shared" => StateSpace.Shared,
            "const" => StateSpace.Const,
            _ => StateSpace.Generic,
        };
    }
}
