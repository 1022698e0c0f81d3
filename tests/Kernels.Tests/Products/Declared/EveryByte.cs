namespace Kernels.Tests.Products.Declared;

/// <summary>All codes of eight bits.</summary>
[IntegerGrid(8, -128, 127, 128)]
internal readonly struct EveryByte : INumberFormat;
