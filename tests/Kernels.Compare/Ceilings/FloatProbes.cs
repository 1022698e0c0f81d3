using System.Runtime.Intrinsics;

namespace Kernels.Compare.Ceilings;

/// <summary>The peaks of fp32 arithmetic at each width that the processor has.</summary>
internal static class FloatProbes
{
    private const int Iterations = 2000;

    /// <summary>All probes, widest vectors first.</summary>
    public static IReadOnlyList<ComputeProbe> All { get; } = [.. Create()];

    /// <summary>Additions alone.</summary>
    public static ComputeProbe AddOnly { get; } = All.First(probe => probe.Name == "add-only");

    /// <summary>Additions beside multiply-adds; additions alone where a multiply-add is not one instruction.</summary>
    public static ComputeProbe Mixed { get; } = All.FirstOrDefault(probe => probe.Name == "mixed") ?? AddOnly;

    private static IEnumerable<ComputeProbe> Create()
    {
        if (Vector512.IsHardwareAccelerated)
            foreach (ComputeProbe probe in Create<FloatVector512, Vector512<float>>()) yield return probe;
        if (Vector256.IsHardwareAccelerated)
            foreach (ComputeProbe probe in Create<FloatVector256, Vector256<float>>()) yield return probe;
        if (Vector128.IsHardwareAccelerated)
            foreach (ComputeProbe probe in Create<FloatVector128, Vector128<float>>()) yield return probe;
        else
            foreach (ComputeProbe probe in Create<FloatScalar, float>()) yield return probe;
    }

    private static IEnumerable<ComputeProbe> Create<TLanes, TVector>()
        where TLanes : struct, IFloatVector<TVector>
        where TVector : struct
    {
        yield return Create<TLanes, TVector>(
            "add-only",
            FloatLoops<TLanes, TVector>.AddsPerIteration,
            0,
            () => Sink.Keep(FloatLoops<TLanes, TVector>.Add(Iterations)));
        if (!TLanes.HasMultiplyAdd) yield break;
        yield return Create<TLanes, TVector>(
            "mixed",
            FloatLoops<TLanes, TVector>.MixedAddsPerIteration,
            FloatLoops<TLanes, TVector>.MixedMultiplyAddsPerIteration,
            () => Sink.Keep(FloatLoops<TLanes, TVector>.Mixed(Iterations)));
        yield return Create<TLanes, TVector>(
            "multiply-add",
            0,
            FloatLoops<TLanes, TVector>.MultiplyAddsPerIteration,
            () => Sink.Keep(FloatLoops<TLanes, TVector>.MultiplyAdd(Iterations)));
    }

    private static ComputeProbe Create<TLanes, TVector>(string name, int adds, int multiplyAdds, Action run)
        where TLanes : struct, IFloatVector<TVector>
        where TVector : struct
    {
        long lanes = (long)TLanes.Count * Iterations;
        string text = $"ceiling={name} type=float width={TLanes.Count * 32}";
        return new ComputeProbe(name, text, (adds + 2 * multiplyAdds) * lanes, (adds + multiplyAdds) * lanes, run);
    }
}
