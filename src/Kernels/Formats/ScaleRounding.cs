namespace Kernels;

/// <summary>How the scale of a group becomes a power of two, of a group's statistic x (its largest magnitude, say) and the format's largest q, which is that of a level unless it is set. Libraries differ in it, and write different scales.</summary>
public enum ScaleRounding
{
    /// <summary>2^(⌊log2 x⌋ − ⌊log2 q⌋): that of the OCP Microscaling specification, and of ggml and microxcaling. Elements between q and the next power of two become q.</summary>
    Down = 0,

    /// <summary>2^⌈log2(x/q)⌉, with x/q rounded to binary32: no element is beyond q. That of CUDA's and CUTLASS's conversions.</summary>
    Up = 1,

    /// <summary>As <see cref="Down"/>, of an x that counts as the next power of two where it is at least halfway from q to there: from 1.75·2^k on for the levels of MXFP4. That of AMD Quark.</summary>
    Even = 2,
}
