namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>The .rnd, .ftz and .sat of a floating-point instruction.</summary>
internal readonly record struct FloatMode(Rounding Rounding, bool Flush, bool Saturate);
