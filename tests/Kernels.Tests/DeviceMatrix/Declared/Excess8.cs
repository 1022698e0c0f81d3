namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Eight-bit codes in excess 128.</summary>
[IntegerGrid(8, 1, 255, 127, 128, 128)]
internal readonly struct Excess8 : INumberFormat;
