namespace Kernels;

/// <summary>How a floating-point scale is stored in a byte. A number has an exponent of a bias of 2^(bits − 1) − 1, and below its least one is subnormal; there is no infinity.</summary>
public enum ScaleFormat
{
    /// <summary>4 bits of exponent and 3 of fraction below a sign, which no encoder sets: up to 448, in steps of 2^−9 below 2^−6; 0x7F and 0xFF are NaN (OCP 8-bit Floating Point Specification 1.0, E4M3). That of NVFP4.</summary>
    E4M3 = 0,

    /// <summary>5 bits of exponent and 3 of fraction, without a sign: up to 114688, in steps of 2^−17 below 2^−14; 0xFF is NaN.</summary>
    UE5M3 = 1,
}
