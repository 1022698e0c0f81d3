using System.Numerics;

namespace Kernels.Tests.Oracles;

/// <summary>The factors of a transform of n elements, each the correctly rounded binary32 of the real number.</summary>
public static class TransformFactor
{
    /// <summary>fp32(1/n): a single division of exact operands.</summary>
    public static float Reciprocal(int n) => Fp32.Divide(1f, n);

    /// <summary>fp32(1/√n), rounded from the integer ⌊2^100/√n⌋ and the knowledge whether that is exact.</summary>
    public static float ReciprocalSquareRoot(int n)
    {
        const int scale = 100;
        BigInteger square = BigInteger.One << (2 * scale);
        BigInteger root = FloorSquareRoot(square / n);
        bool exact = root * root * n == square;

        int dropped = (int)root.GetBitLength() - 24;
        BigInteger significand = root >> dropped;
        BigInteger rest = root - (significand << dropped);
        int comparison = rest.CompareTo(BigInteger.One << (dropped - 1));
        bool up = comparison > 0 || (comparison == 0 && (!exact || !significand.IsEven));
        return (float)Math.ScaleB((double)(significand + (up ? 1 : 0)), dropped - scale);
    }

    private static BigInteger FloorSquareRoot(BigInteger value)
    {
        BigInteger low = 0, high = BigInteger.One << (int)(value.GetBitLength() / 2 + 1);
        while (high - low > 1)
        {
            BigInteger middle = (low + high) >> 1;
            if (middle * middle <= value)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
