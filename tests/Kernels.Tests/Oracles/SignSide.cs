namespace Kernels.Tests.Oracles;

/// <summary>Where a transform multiplies by the random diagonal D.</summary>
public enum SignSide
{
    None,

    /// <summary>H·D·x</summary>
    Before,

    /// <summary>D·H·x</summary>
    After,
}
