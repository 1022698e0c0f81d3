using Kernels.Compare.Baselines;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Fwht;

internal static class ExternalContender
{
    /// <summary>Adds the external function where there is one, or the refusal where its result is wrong.</summary>
    public static void Add(PreparedCase prepared, ExternalFunction? function, AlignedMemory<float> rows, int length, ReadOnlySpan<float> expected)
    {
        if (function is null) return;
        var transform = new ExternalTransform(function);
        if (transform.Check(rows, length, expected) is { } refusal) prepared.Refusals.Add(refusal);
        else prepared.Baselines.Add(new Contender("external", () => transform.Run(rows, length)));
    }
}
