namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Symmetric five-bit integers, in a byte each.</summary>
[IntegerGrid(5, -15, 15, 15)]
internal readonly struct FiveBits : INumberFormat;
