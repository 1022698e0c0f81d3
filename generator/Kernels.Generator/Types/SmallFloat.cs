namespace Kernels.Generator.Types;

/// <summary>A floating-point number of up to 8 bits as IEEE 754 has them, but that all ones are NaN and no code is infinite. Where a bit is left above its fields, it is the sign.</summary>
internal sealed record SmallFloat(int ExponentBits, int FractionBits)
{
    public int Bias => (1 << (ExponentBits - 1)) - 1;

    /// <summary>The largest code without a sign, which is NaN.</summary>
    public int NaN => (1 << (ExponentBits + FractionBits)) - 1;

    public bool HasSign => ExponentBits + FractionBits < 8;
}
