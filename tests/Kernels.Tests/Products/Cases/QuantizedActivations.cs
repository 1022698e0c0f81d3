namespace Kernels.Tests.Products.Cases;

/// <summary>What the first stage of a product hands on: the bytes of codes, of scales and of the sums of codes.</summary>
internal sealed record QuantizedActivations(byte[] Codes, byte[] Scales, byte[] Sums);
