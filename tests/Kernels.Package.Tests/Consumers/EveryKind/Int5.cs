using Kernels;

namespace EveryKind;

/// <summary>A number format of the user's own.</summary>
[IntegerGrid(bits: 5, minimum: -15, maximum: 15, largest: 15)]
internal readonly struct Int5 : INumberFormat;
