namespace Kernels.Generator.TilePrograms;

/// <summary>The dimensions of D[m, n] = Σ over k of A[m, k]·B[k, n] + C[m, n].</summary>
internal enum MatrixAxis
{
    M,
    N,
    K,
}
