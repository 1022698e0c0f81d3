using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>setp, set and selp.</summary>
internal static class Comparisons
{
    public static Operation SetPredicate(InstructionReader reader)
    {
        string name = ComparisonOperators.Read(reader);
        string? combine = ReadCombination(reader);
        bool flush = reader.Flag("ftz");
        PtxType type = flush ? reader.Type("f32") : reader.Type(TypeNames.Comparable);
        reader.EndModifiers(combine is null ? 3 : 4);
        (Destination whenTrue, Destination whenFalse) = reader.Operand(0) is PairOperand pair
            ? (reader.Destination(pair.First, PtxType.Predicate), reader.Destination(pair.Second, PtxType.Predicate))
            : (reader.Destination(0, PtxType.Predicate), Destination.Sink);
        return Create(reader, name, combine, type, flush, whenTrue, whenFalse);
    }

    /// <summary>set: all ones or 1.0 where setp gives true, zero elsewhere.</summary>
    public static Operation Set(InstructionReader reader)
    {
        string name = ComparisonOperators.Read(reader);
        string? combine = ReadCombination(reader);
        bool flush = reader.Flag("ftz");
        PtxType result = reader.Type("u32", "s32", "f32");
        PtxType type = flush ? reader.Type("f32") : reader.Type(TypeNames.Comparable);
        reader.EndModifiers(combine is null ? 3 : 4);
        ulong one = result.IsFloat ? BitConverter.SingleToUInt32Bits(1) : uint.MaxValue;
        Func<ulong, ulong, bool> compare = ComparisonOperators.Create(reader, name, type, flush);
        Func<bool, bool, bool> combination = Combination(combine);
        return new TernaryOperation(
            reader.Destination(0, result), reader.Source(1, type), reader.Source(2, type), Other(reader, combine),
            (a, b, c) => combination(compare(a, b), c != 0) ? one : 0);
    }

    public static Operation Select(InstructionReader reader)
    {
        PtxType type = reader.Type(TypeNames.Comparable);
        reader.EndModifiers(4);
        return new TernaryOperation(
            reader.Destination(0, type), reader.Source(1, type), reader.Source(2, type), reader.Source(3, PtxType.Predicate),
            (a, b, c) => c != 0 ? a : b);
    }

    private static CompareOperation Create(
        InstructionReader reader, string name, string? combine, PtxType type, bool flush,
        Destination whenTrue, Destination whenFalse) =>
        new(whenTrue, whenFalse, reader.Source(1, type), reader.Source(2, type), Other(reader, combine),
            ComparisonOperators.Create(reader, name, type, flush), Combination(combine));

    private static string? ReadCombination(InstructionReader reader) => reader.Optional("and", "or", "xor");

    /// <summary>The predicate that the result is combined with.</summary>
    private static Source Other(InstructionReader reader, string? combine) =>
        combine is null ? Source.Constant(0) : reader.Source(3, PtxType.Predicate);

    private static Func<bool, bool, bool> Combination(string? name) => name switch
    {
        "and" => (a, b) => a && b,
        "or" => (a, b) => a || b,
        "xor" => (a, b) => a != b,
        _ => (a, _) => a,
    };
}
