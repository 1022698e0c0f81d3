namespace Kernels.Tests.Products.Declared;

/// <summary>Levels −0.5 … 254.5, whose doubles are the largest that products take.</summary>
[IntegerGrid(8, 0, 255, 254.5f, 0.5f, 1)]
internal readonly struct MidStep8 : INumberFormat;
