namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Symmetric five-bit integers, which no format of the library is.</summary>
[IntegerGrid(5, -15, 15, 15)]
internal readonly struct Int5 : INumberFormat;
