namespace Kernels.Tests.Runtime;

/// <summary>A launch that the fake driver was asked for.</summary>
/// <param name="Source">The PTX of the module.</param>
/// <param name="Function">The name of the function.</param>
/// <param name="Grid">The thread blocks.</param>
/// <param name="Block">The threads of each.</param>
/// <param name="Parameters">An array of pointers to the parameters, valid during the call.</param>
internal sealed record FakeLaunch(string Source, string Function, int Grid, int Block, nint Parameters)
{
    /// <summary>The 64 bits of a parameter.</summary>
    public unsafe ulong Parameter(int index) => *((ulong**)Parameters)[index];
}
