namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Four unsigned levels −1.5, −0.5, 0.5, 1.5: zero lies between two codes.</summary>
[IntegerGrid(2, 0, 3, 1.5f, 1.5f, 2)]
internal readonly struct MidRise2 : INumberFormat;
