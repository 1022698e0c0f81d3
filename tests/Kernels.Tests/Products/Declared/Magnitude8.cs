namespace Kernels.Tests.Products.Declared;

/// <summary>Levels 0 … 255, the largest that are whole.</summary>
[IntegerGrid(8, 0, 255, 255)]
internal readonly struct Magnitude8 : INumberFormat;
