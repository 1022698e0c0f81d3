namespace Kernels.Generator.TilePrograms;

/// <summary>A comparison; signed for I32, ordered for F32.</summary>
internal enum CompareKind
{
    Equal,
    NotEqual,
    Less,
    GreaterOrEqual,
}
