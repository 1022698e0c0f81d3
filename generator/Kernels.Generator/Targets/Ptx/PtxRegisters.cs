using Kernels.Generator.Text;

namespace Kernels.Generator.Targets.Ptx;

/// <summary>Hands out virtual registers by class and writes their declarations.</summary>
internal sealed class PtxRegisters
{
    private static readonly (string Prefix, string Type)[] Classes =
        [("%p", ".pred"), ("%h", ".b16"), ("%r", ".b32"), ("%f", ".f32"), ("%d", ".b64")];

    private readonly Dictionary<string, int> counts = [];

    /// <summary>A new register of the class whose names begin with the prefix.</summary>
    public string New(string prefix)
    {
        counts.TryGetValue(prefix, out var count);
        counts[prefix] = count + 1;
        return prefix + count;
    }

    public void Declare(CodeWriter writer)
    {
        foreach (var (prefix, type) in Classes)
        {
            if (counts.TryGetValue(prefix, out var count)) writer.Line($".reg {type} {prefix}<{count}>;");
        }
    }
}
