namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Two levels ±0.5, so that a scale is twice the largest magnitude and may leave the range of its type.</summary>
[IntegerGrid(2, 0, 1, 0.5f, 0.5f, 1)]
internal readonly struct SignOnly : INumberFormat;
