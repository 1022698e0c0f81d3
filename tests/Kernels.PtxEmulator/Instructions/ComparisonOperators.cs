using Kernels.PtxEmulator.Arithmetic;
using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>The comparison operators of set and setp.</summary>
internal static class ComparisonOperators
{
    private static readonly string[] s_all =
    [
        "eq", "ne", "lt", "le", "gt", "ge", "lo", "ls", "hi", "hs",
        "equ", "neu", "ltu", "leu", "gtu", "geu", "num", "nan",
    ];

    public static string Read(InstructionReader reader) => reader.Required(s_all);

    public static Func<ulong, ulong, bool> Create(InstructionReader reader, string name, PtxType type, bool flush)
    {
        if (type.IsFloat)
            return CreateFloat(reader, name, type, flush);
        bool isEquality = name is "eq" or "ne";
        bool isUnsignedOnly = name is "lo" or "ls" or "hi" or "hs";
        bool isOrdering = name is "lt" or "le" or "gt" or "ge";
        bool isValid = type.Kind switch
        {
            ScalarKind.Bits => isEquality,
            ScalarKind.Unsigned => isEquality || isOrdering || isUnsignedOnly,
            _ => isEquality || isOrdering,
        };
        if (!isValid)
            throw reader.Fault(PtxFault.OperandType, $".{name} does not compare {type} values");
        Func<ulong, ulong, int> order = type.IsSigned
            ? (a, b) => ((long)type.Extend(a)).CompareTo((long)type.Extend(b))
            : (a, b) => a.CompareTo(b);
        Func<int, bool> test = Ordered(name switch { "lo" => "lt", "ls" => "le", "hi" => "gt", "hs" => "ge", _ => name });
        return (a, b) => test(order(a, b));
    }

    private static Func<ulong, ulong, bool> CreateFloat(InstructionReader reader, string name, PtxType type, bool flush)
    {
        if (name is "lo" or "ls" or "hi" or "hs")
            throw reader.Fault(PtxFault.OperandType, $".{name} compares unsigned integers, not {type} values");
        var unit = FloatUnit.Of(type.Bits);
        if (name is "num" or "nan")
        {
            bool wantsNumber = name == "num";
            return (a, b) => unit.Compare(a, b, flush) is not null == wantsNumber;
        }

        bool unordered = name.Length == 3;
        Func<int, bool> test = Ordered(name[..2]);
        return (a, b) => unit.Compare(a, b, flush) is { } order ? test(order) : unordered;
    }

    private static Func<int, bool> Ordered(string name) => name switch
    {
        "eq" => order => order == 0,
        "ne" => order => order != 0,
        "lt" => order => order < 0,
        "le" => order => order <= 0,
        "gt" => order => order > 0,
        _ => order => order >= 0,
    };
}
