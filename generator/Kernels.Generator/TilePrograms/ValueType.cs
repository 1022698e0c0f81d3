namespace Kernels.Generator.TilePrograms;

/// <summary>The type of a tile program's value: one element in every lane, or one uniform index for all of them.</summary>
internal enum ValueType
{
    /// <summary>A binary32 number in every lane.</summary>
    F32,

    /// <summary>A 32-bit integer in every lane; arithmetic wraps.</summary>
    I32,

    /// <summary>A truth value in every lane.</summary>
    Mask,

    /// <summary>One 64-bit integer, the same for all lanes: addresses, extents and loop variables.</summary>
    Index,
}
