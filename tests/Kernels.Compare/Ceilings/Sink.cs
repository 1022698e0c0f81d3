namespace Kernels.Compare.Ceilings;

/// <summary>Takes the results of probes, which would otherwise not be computed.</summary>
internal static class Sink
{
    [ThreadStatic]
    private static float s_value;

    public static void Keep(float value) => s_value = value;
}
