namespace Kernels.Tests.Products.Declared;

/// <summary>All codes of eight bits, for levels from −127 to 128: the last is one more than a byte with a sign holds.</summary>
[IntegerGrid(8, 0, 255, 128, 127, 127)]
internal readonly struct Excess127 : INumberFormat;
