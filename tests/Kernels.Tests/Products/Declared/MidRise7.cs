namespace Kernels.Tests.Products.Declared;

/// <summary>The most levels around a zero between two codes whose doubles still fit a byte.</summary>
[IntegerGrid(7, 0, 127, 63.5f, 63.5f, 64)]
internal readonly struct MidRise7 : INumberFormat;
