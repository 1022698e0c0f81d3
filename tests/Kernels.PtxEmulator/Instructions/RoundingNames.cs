using Kernels.PtxEmulator.Arithmetic;
using Kernels.PtxEmulator.Checking;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>The rounding modifiers.</summary>
internal static class RoundingNames
{
    /// <summary>.rn, .rz, .rm or .rp when the next modifier is one.</summary>
    public static Rounding? Optional(InstructionReader reader) =>
        reader.Optional("rn", "rz", "rm", "rp") is { } name ? Parse(name) : null;

    /// <summary>.rni, .rzi, .rmi or .rpi when the next modifier is one.</summary>
    public static Rounding? OptionalIntegral(InstructionReader reader) =>
        reader.Optional("rni", "rzi", "rmi", "rpi") is { } name ? Parse(name) : null;

    private static Rounding Parse(string name) => name[1] switch
    {
        'n' => Rounding.NearestEven,
        'z' => Rounding.TowardZero,
        'm' => Rounding.Down,
        _ => Rounding.Up,
    };
}
