namespace Kernels.Tests.Oracles;

/// <summary>The type in which a group's scale is stored.</summary>
public enum ScaleType
{
    Float,
    Half,
    BFloat16,
    E8M0,
    E4M3,
    UE5M3,
}
