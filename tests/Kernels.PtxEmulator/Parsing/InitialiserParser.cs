using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Parsing;

/// <summary>Parses an initialiser: a literal, or nested braces of them; what they leave out is zero.</summary>
internal static class InitialiserParser
{
    public static byte[] Parse(TokenReader reader, PtxType type, IReadOnlyList<int> dimensions)
    {
        int elements = 1;
        foreach (int dimension in dimensions)
            elements *= dimension;
        byte[] bytes = new byte[elements * type.Bytes];
        Fill(reader, type, dimensions, 0, bytes);
        return bytes;
    }

    private static void Fill(TokenReader reader, PtxType type, IReadOnlyList<int> dimensions, int depth, Span<byte> bytes)
    {
        if (depth == dimensions.Count)
        {
            int line = reader.Current.Line;
            ulong value = ImmediateRules.Encode(LiteralParser.Parse(reader), type, line);
            for (int i = 0; i < bytes.Length; i++)
                bytes[i] = (byte)(value >> (8 * i));
            return;
        }

        reader.Expect("{");
        int stride = bytes.Length / Math.Max(dimensions[depth], 1);
        int count = 0;
        while (!reader.Current.Is("}"))
        {
            if (count == dimensions[depth])
                throw reader.Unexpected($"'}}' after {count} elements");
            Fill(reader, type, dimensions, depth + 1, bytes.Slice(count++ * stride, stride));
            if (!reader.TryTake(","))
                break;
        }

        reader.Expect("}");
    }
}
