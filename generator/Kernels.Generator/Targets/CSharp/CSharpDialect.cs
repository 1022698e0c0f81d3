using System.Collections.Generic;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>How one machine width writes the operations of a tile program in C#.</summary>
internal abstract class CSharpDialect
{
    /// <summary>The dialect of a machine with 2^laneBits lanes.</summary>
    public static CSharpDialect For(int laneBits) => laneBits == 0 ? new ScalarDialect() : new VectorDialect(laneBits);

    /// <summary>The type of a lane value.</summary>
    public abstract string TypeName(ValueType type);

    public abstract string Constant(ValueType type, int bits);

    public abstract string LaneConstant(ValueType type, IReadOnlyList<int> bits);

    public abstract string Unary(UnaryKind kind, string x);

    public abstract string Binary(BinaryKind kind, ValueType type, string x, string y);

    /// <summary>A shift of every lane by the same literal count.</summary>
    public abstract string Shift(BinaryKind kind, string x, int count);

    public abstract string UnitMultiplyAdd(string x, string factor, string y);

    public abstract string Compare(CompareKind kind, ValueType type, string x, string y);

    public abstract string Select(ValueType type, string mask, string x, string y);

    public abstract string Exchange(string x, int laneMask);

    public abstract string ShuffleBytes(string x, IReadOnlyList<int> map);

    public abstract string Load(MemoryType type, bool broadcast, string pointer, int displacement);

    public abstract string Store(MemoryType type, bool broadcast, string pointer, int displacement, string element);
}
