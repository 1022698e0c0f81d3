using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>
/// Instructions of the ISA that the emulator does not run, with the first version (times ten) and target that have them, so
/// that a module which may not use them is told so.
/// </summary>
internal static class KnownInstructions
{
    private static readonly Dictionary<string, TargetProfile> s_introductions = new()
    {
        ["addc"] = new(12, 20),
        ["alloca"] = new(73, 52),
        ["applypriority"] = new(74, 80),
        ["bfind"] = new(20, 20),
        ["bmsk"] = new(76, 70),
        ["brkpt"] = new(10, 20),
        ["brx"] = new(60, 30),
        ["call"] = new(10, 20),
        ["clusterlaunchcontrol"] = new(86, 100),
        ["copysign"] = new(20, 20),
        ["cp"] = new(70, 80),
        ["createpolicy"] = new(74, 80),
        ["discard"] = new(74, 80),
        ["elect"] = new(80, 90),
        ["fns"] = new(60, 30),
        ["getctarank"] = new(78, 90),
        ["griddepcontrol"] = new(78, 90),
        ["isspacep"] = new(20, 20),
        ["ldmatrix"] = new(65, 75),
        ["ldu"] = new(20, 20),
        ["mad24"] = new(10, 20),
        ["madc"] = new(30, 20),
        ["mapa"] = new(78, 90),
        ["match"] = new(60, 70),
        ["mbarrier"] = new(70, 80),
        ["movmatrix"] = new(78, 75),
        ["mul24"] = new(10, 20),
        ["multimem"] = new(81, 90),
        ["nanosleep"] = new(63, 70),
        ["pmevent"] = new(14, 20),
        ["prefetch"] = new(20, 20),
        ["prefetchu"] = new(20, 20),
        ["redux"] = new(70, 80),
        ["sad"] = new(10, 20),
        ["setmaxnreg"] = new(80, 90),
        ["slct"] = new(10, 20),
        ["stackrestore"] = new(73, 52),
        ["stacksave"] = new(73, 52),
        ["stmatrix"] = new(78, 90),
        ["subc"] = new(12, 20),
        ["suld"] = new(15, 20),
        ["sust"] = new(15, 20),
        ["szext"] = new(76, 70),
        ["tensormap"] = new(83, 90),
        ["testp"] = new(20, 20),
        ["tex"] = new(10, 20),
        ["tld4"] = new(22, 20),
        ["txq"] = new(15, 20),
        ["wgmma"] = new(80, 90),
        ["wmma"] = new(60, 70),
    };

    private static readonly HashSet<string> s_approximate = ["cos", "ex2", "lg2", "rsqrt", "sin", "tanh"];

    public static PtxException Refuse(InstructionSyntax syntax, InstructionReader reader)
    {
        if (s_approximate.Contains(syntax.Opcode))
            return reader.Fault(PtxFault.ApproximateArithmetic, "its result is not defined to the bit");
        if (!s_introductions.TryGetValue(syntax.Opcode, out TargetProfile introduction))
            return reader.Fault(PtxFault.Syntax, "there is no such instruction");
        return reader.NotEmulated(introduction);
    }
}
