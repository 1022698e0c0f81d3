namespace Kernels.Tests.Products.Cases;

/// <summary>The extents of a product: y[m,n] = x[m,k]·W[n,k]ᵀ.</summary>
public sealed record CallShape(int M, int N, int K)
{
    public long Products => (long)M * N * K;

    public override string ToString() => $"m={M} n={N} k={K}";
}
