namespace Kernels.Tests.Products.Declared;

/// <summary>The most levels around a zero between two codes: −127.5 … 127.5.</summary>
[IntegerGrid(8, 0, 255, 127.5f, 127.5f, 128)]
internal readonly struct MidRise8 : INumberFormat;
