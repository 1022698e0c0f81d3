namespace Kernels.Tests.Products.Declared;

/// <summary>Levels without a negative one, so that the first code is zero and no sum begins anywhere else.</summary>
[IntegerGrid(2, 0, 3, 3)]
internal readonly struct Magnitude3 : INumberFormat;
