using System.Buffers;
using System.Runtime.Intrinsics;

namespace Kernels.CompilerServices;

/// <summary>The rule of operands whose elements are places within a row. It is checked where they are in memory of this process; of those on a device kernels take none that are outside.</summary>
internal static unsafe class PlaceRules
{
    public const int BitsOfWord = 64;

    /// <summary>The places that are told apart on the stack.</summary>
    private const int FewPlaces = 32768;

    public static void Check(KernelOperand operand, in OperandView view)
    {
        if (operand.Places is OperandPlaces.Read or OperandPlaces.Written) Check(operand.Name, operand.Places, view);
    }

    public static void Check(string name, OperandPlaces use, in OperandView view)
    {
        if (!view.IsOfProcess) return;
        var places = new ReadOnlySpan<int>(view.Pointer, (int)view.Length);
        if (!AreWithin(places)) throw OperandErrors.PlaceOutside(name, places);
        if (use == OperandPlaces.Written && SecondOfEqual(places, places.Length) is >= 0 and int second) throw OperandErrors.PlaceRepeated(name, places, second);
    }

    /// <summary>Whether all places are from 0 to below their number: as unsigned integers, none is above the last.</summary>
    private static bool AreWithin(ReadOnlySpan<int> places)
    {
        int i = 0;
        Vector256<uint> largest = default;
        for (; i <= places.Length - Vector256<int>.Count; i += Vector256<int>.Count) largest = Vector256.Max(largest, Vector256.Create(places[i..]).AsUInt32());
        bool isWithin = !Vector256.GreaterThanOrEqualAny(largest, Vector256.Create((uint)places.Length));
        for (; i < places.Length; i++) isWithin &= (uint)places[i] < (uint)places.Length;
        return isWithin;
    }

    /// <summary>The first element that is equal to one before it; -1 where there is none.</summary>
    /// <param name="places">The elements, from 0 to below <paramref name="count"/>.</param>
    /// <param name="count">How many places there are.</param>
    public static int SecondOfEqual(ReadOnlySpan<int> places, int count)
    {
        int words = (int)(((long)count + BitsOfWord - 1) / BitsOfWord);
        if (count <= FewPlaces) return SecondOfEqual(places, stackalloc ulong[words]);

        ulong[] rented = ArrayPool<ulong>.Shared.Rent(words);
        int second = SecondOfEqual(places, rented);
        ArrayPool<ulong>.Shared.Return(rented);
        return second;
    }

    private static int SecondOfEqual(ReadOnlySpan<int> places, Span<ulong> seen)
    {
        seen.Clear();
        for (int i = 0; i < places.Length; i++)
        {
            ref ulong word = ref seen[places[i] / BitsOfWord];
            ulong bit = 1ul << (places[i] % BitsOfWord);
            if ((word & bit) != 0) return i;
            word |= bit;
        }

        return -1;
    }
}
