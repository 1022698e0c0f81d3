using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.TileInterpreter;

/// <summary>The accesses of all lanes of one vector register or thread block.</summary>
internal sealed class LaneAccess(int lanes, long group)
{
    private int _epoch;

    public void PassBarrier() => _epoch++;

    /// <param name="results">Takes the elements, by their place within a lane's access and by lane; 0 for a lane that is masked.</param>
    public void Load(MachineMemory memory, ElementType type, long[] elements, int[][] results, int[]? mask)
    {
        int bytes = type.Bytes();
        for (int lane = 0; lane < lanes; lane++)
        {
            if (mask?[lane] == 0)
            {
                foreach (int[] result in results) result[lane] = 0;
                continue;
            }

            RequireAligned(memory, elements[lane], results.Length);
            for (int i = 0; i < results.Length; i++)
            {
                uint word = memory.Read((elements[lane] + i) * bytes, bytes, new Accessor(group, lane, _epoch));
                results[i][lane] = type switch
                {
                    ElementType.Half => BitConverter.SingleToInt32Bits(HalfBits.ToSingle((ushort)word)),
                    ElementType.BFloat16 => BitConverter.SingleToInt32Bits(BFloat16Bits.ToSingle((ushort)word)),
                    _ when ScaleTypes.OfByte(type) is { } number => BitConverter.SingleToInt32Bits(number((byte)word)),
                    _ => (int)word,
                };
            }
        }
    }

    /// <param name="values">The elements, by their place within a lane's access and by lane.</param>
    public void Store(MachineMemory memory, ElementType type, long[] elements, int[][] values, int[]? mask)
    {
        int bytes = type.Bytes();
        Dictionary<long, uint>? stored = AreApart(elements, values.Length) ? null : [];
        for (int lane = 0; lane < lanes; lane++)
        {
            if (mask?[lane] == 0) continue;
            RequireAligned(memory, elements[lane], values.Length);
            for (int i = 0; i < values.Length; i++)
            {
                long element = elements[lane] + i;
                uint word = WordOf(type, values[i][lane]);
                if (stored?.TryAdd(element, word) == false && stored[element] != word)
                    throw new TileFaultException(TileFault.StoreConflict, $"lanes store 0x{stored[element]:X} and 0x{word:X} to element {element} of {memory.Name}");
                memory.Write(element * bytes, bytes, word, new Accessor(group, lane, _epoch));
            }
        }
    }

    /// <summary>Whether each lane's elements come after those of the lane before: no two lanes can then store to one.</summary>
    private static bool AreApart(long[] elements, int width)
    {
        for (int lane = 1; lane < elements.Length; lane++)
        {
            if (elements[lane] < elements[lane - 1] + width) return false;
        }

        return true;
    }

    private static uint WordOf(ElementType type, int value) => type switch
    {
        ElementType.Half => HalfBits.FromSingle(BitConverter.Int32BitsToSingle(value)),
        ElementType.BFloat16 => BFloat16Bits.FromSingle(BitConverter.Int32BitsToSingle(value)),
        _ when ScaleTypes.ToByte(type) is { } code => code(BitConverter.Int32BitsToSingle(value)),
        ElementType.UInt16 => (ushort)value,
        ElementType.Byte => (byte)value,
        _ => (uint)value,
    };

    private static void RequireAligned(MachineMemory memory, long element, int width)
    {
        if (element % width != 0)
            throw new TileFaultException(TileFault.Misaligned, $"an access of {width} elements at element {element} of {memory.Name}");
    }
}
