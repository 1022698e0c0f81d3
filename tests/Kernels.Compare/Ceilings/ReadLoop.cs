using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Compare.Ceilings;

/// <summary>Reads memory once, eight vectors at a time, and does as little as it can with what it reads.</summary>
internal static class ReadLoop<TLanes, TVector>
    where TLanes : struct, IFloatVector<TVector>
    where TVector : struct
{
    private const int VectorsPerIteration = 8;

    /// <summary>Reads <paramref name="source"/> but for what is left over of a full iteration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Run(ReadOnlySpan<float> source)
    {
        ref readonly float first = ref MemoryMarshal.GetReference(source);
        TVector zero = TLanes.Create(0);
        TVector a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero;
        int width = TLanes.Count;
        for (nint i = 0; i <= source.Length - VectorsPerIteration * width; i += VectorsPerIteration * width)
        {
            a = TLanes.Add(a, TLanes.Load(in At(in first, i)));
            b = TLanes.Add(b, TLanes.Load(in At(in first, i + width)));
            c = TLanes.Add(c, TLanes.Load(in At(in first, i + 2 * width)));
            d = TLanes.Add(d, TLanes.Load(in At(in first, i + 3 * width)));
            e = TLanes.Add(e, TLanes.Load(in At(in first, i + 4 * width)));
            f = TLanes.Add(f, TLanes.Load(in At(in first, i + 5 * width)));
            g = TLanes.Add(g, TLanes.Load(in At(in first, i + 6 * width)));
            h = TLanes.Add(h, TLanes.Load(in At(in first, i + 7 * width)));
        }

        return TLanes.Sum(TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly float At(ref readonly float first, nint offset) => ref Unsafe.Add(ref Unsafe.AsRef(in first), offset);
}
