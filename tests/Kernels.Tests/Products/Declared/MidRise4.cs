namespace Kernels.Tests.Products.Declared;

/// <summary>Sixteen levels −7.5 … 7.5: zero lies between two codes.</summary>
[IntegerGrid(4, 0, 15, 7.5f, 7.5f, 8)]
internal readonly struct MidRise4 : INumberFormat;
