namespace Kernels;

/// <summary>Which codes of small floating-point numbers are none. Encoders write none of them; decoders give the infinity or NaN.</summary>
public enum FloatSpecials
{
    /// <summary>Every code is a number, as in the FP4 and FP6 formats of the OCP Microscaling Formats specification.</summary>
    None = 0,

    /// <summary>Those whose bits beside the sign are all 1 are NaN: E4M3 of the OCP 8-bit Floating Point Specification (OFP8), whose largest number is 448.</summary>
    NaN = 1,

    /// <summary>Those with the largest exponent are infinities, of fraction 0, and NaN, as in IEEE 754: E5M2 of OFP8, whose largest number is 57344.</summary>
    InfinityAndNaN = 2,
}
