namespace Kernels;

/// <summary>
/// Four equally spaced levels −1.5, −0.5, 0.5 and 1.5 around zero: codes 0..3, scale = largest magnitude / 1.5. Four codes a
/// byte. The levels are those of a mid-rise quantizer, which has no level at zero and so wastes none on one side.
/// </summary>
[IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 1.5f, offset: 1.5f, zeroCode: 2)]
public readonly struct Int2 : INumberFormat;
