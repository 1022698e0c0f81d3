namespace Kernels.Compare.Ceilings;

/// <summary>One step of a chain of byte instructions.</summary>
internal interface IByteStep<TVector>
    where TVector : struct
{
    static abstract TVector Create(byte value);

    static abstract TVector Step(TVector chain, TVector constant);

    static abstract TVector Combine(TVector left, TVector right);

    static abstract float First(TVector vector);
}
