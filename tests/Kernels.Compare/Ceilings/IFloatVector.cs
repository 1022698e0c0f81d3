namespace Kernels.Compare.Ceilings;

/// <summary>The operations of one vector width, so that a probe is written once.</summary>
internal interface IFloatVector<TVector>
    where TVector : struct
{
    static abstract int Count { get; }

    /// <summary>Whether a multiply-add is one instruction.</summary>
    static abstract bool HasMultiplyAdd { get; }

    static abstract TVector Create(float value);

    static abstract TVector Load(ref readonly float source);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    static abstract float Sum(TVector vector);
}
