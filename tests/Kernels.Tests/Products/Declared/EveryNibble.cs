namespace Kernels.Tests.Products.Declared;

/// <summary>All sixteen codes of four bits, of which there is one more below zero.</summary>
[IntegerGrid(4, -8, 7, 8)]
internal readonly struct EveryNibble : INumberFormat;
