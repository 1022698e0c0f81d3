using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>prmt: four bytes picked from the eight of b:a.</summary>
internal static class BytePermute
{
    public static Operation Permute(InstructionReader reader)
    {
        PtxType type = reader.Type("b32");
        string? mode = reader.Optional("f4e", "b4e", "rc8", "ecl", "ecr", "rc16");
        reader.EndModifiers(4);
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), reader.Source(3, PtxType.B32),
            (a, b, c) => Permute(b << 32 | a, (uint)c, mode));
    }

    private static ulong Permute(ulong bytes, uint control, string? mode)
    {
        ulong result = 0;
        for (int i = 0; i < 4; i++)
        {
            uint selector = mode is null ? control >> (4 * i) & 15 : Selector(mode, (int)(control & 3), i);
            byte value = (byte)(bytes >> (int)(8 * (selector & 7)));
            // The selector's top bit asks for the byte's sign, replicated.
            if ((selector & 8) != 0)
                value = (byte)((sbyte)value >> 7);
            result |= (ulong)value << (8 * i);
        }

        return result;
    }

    /// <summary>The ISA's table of the named modes, for result byte i.</summary>
    private static uint Selector(string mode, int control, int i) => mode switch
    {
        "f4e" => (uint)(control + i),
        "b4e" => (uint)(control - i + 8) & 7,
        "rc8" => (uint)control,
        "ecl" => (uint)Math.Max(control, i),
        "ecr" => (uint)Math.Min(control, i),
        _ => (uint)(2 * (control & 1) + (i & 1)),
    };
}
