namespace Kernels.Tests.Oracles;

/// <summary>Codes of what groups have, and one number a block.</summary>
public sealed record NestedRows(int[] Codes, float[] Outer);
