namespace Kernels;

/// <summary>Where a kernel multiplies by its random ±1 diagonal D.</summary>
/// <remarks>
/// Bit i of the Philox4x32-10 stream of the kernel's seed negates element i of every row, and with several rounds each has a stream; the diagonal is the same for
/// every row, so that inner products between rows are kept. See <c>docs/numerics.md</c> for the counter and key.
/// </remarks>
public enum SignPlacement
{
    /// <summary>No diagonal.</summary>
    None = 0,

    /// <summary>Before the transform: y = H·D·x.</summary>
    Before = 1,

    /// <summary>After the transform: y = D·H·x.</summary>
    After = 2,
}
