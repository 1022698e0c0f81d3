namespace Kernels.Generator.Mathematics;

/// <summary>A length that rows are transformed at: 2^k, or m·2^k with a Hadamard matrix of the order m.</summary>
/// <remarks>The matrix of the transform is H_m ⊗ H_2^k; such a row is an odd number of blocks of a power of two, which the base matrix couples.</remarks>
internal sealed class TransformLength
{
    /// <summary>Beside a base matrix: as many elements as the narrowest vector has lanes.</summary>
    private const int FewestButterflyBits = 2;

    /// <summary>The longest, on all devices.</summary>
    public const int Longest = 32768;

    public TransformLength(int length)
    {
        Blocks = length / PowersOfTwo.LargestDividing(length);
        BlockBits = PowersOfTwo.Log2(length / Blocks);
    }

    /// <summary>The odd factor of the length.</summary>
    public int Blocks { get; }

    /// <summary>The index bits of a block.</summary>
    public int BlockBits { get; }

    /// <summary>The index bits that are butterflies': the lowest of a block.</summary>
    public int ButterflyBits => Blocks == 1 ? BlockBits : BlockBits - HadamardMatrix.OrderBits;

    /// <summary>The elements of a block.</summary>
    public int BlockLength => 1 << BlockBits;

    /// <summary>What the other index bits and the blocks are multiplied by; null where there are none.</summary>
    public HadamardMatrix? Base => Blocks == 1 ? null : HadamardMatrix.OfOrder(Blocks << HadamardMatrix.OrderBits);

    /// <summary>All that there are, ascending.</summary>
    public static ImmutableArray<int> All { get; } = [.. Enumerable.Range(1, Longest).Where(Is)];

    /// <summary>Whether rows can be transformed at a length: a power of two, or one with a base matrix that is long enough.</summary>
    public static bool Is(int length)
    {
        if (length is < 1 or > Longest) return false;
        var power = PowersOfTwo.LargestDividing(length);
        return power == length
            || (power >= 1 << (FewestButterflyBits + HadamardMatrix.OrderBits) && HadamardMatrix.HasOrder(length / power << HadamardMatrix.OrderBits));
    }

    /// <summary>1/√n of the product n of some lengths, correctly rounded to binary32.</summary>
    public static float InverseSquareRootOf(IEnumerable<int> lengths) => (float)(1 / Math.Sqrt(lengths.Aggregate(1.0, (product, length) => product * length)));

    /// <summary>1/n of the product n of some lengths, correctly rounded to binary32.</summary>
    public static float InverseOf(IEnumerable<int> lengths) => (float)(1 / lengths.Aggregate(1.0, (product, length) => product * length));
}
