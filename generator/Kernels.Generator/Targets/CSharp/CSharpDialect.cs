using Kernels.Generator.Targets.CLike;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>How one machine width writes the operations of a tile program in C#.</summary>
internal abstract class CSharpDialect
{
    /// <summary>The dialect of a machine with 2^laneBits lanes.</summary>
    public static CSharpDialect For(int laneBits) => laneBits == 0 ? new ScalarDialect() : new VectorDialect(laneBits);

    /// <summary>Whether an element that all lanes share is a literal of the language.</summary>
    public abstract bool HasLiterals { get; }

    /// <summary>The type of a lane value.</summary>
    public abstract string TypeName(ValueType type);

    /// <summary>An operation on lane values that is no access to memory.</summary>
    public abstract Term Expression(Operation operation, IReadOnlyList<Term> x);

    public abstract string Load(ElementType type, LaneMap lanes, string pointer, int displacement);

    /// <summary>The elements at places of their own for each lane.</summary>
    /// <param name="address">The access.</param>
    /// <param name="pointer">The uniform part of its place.</param>
    /// <param name="places">The part of each lane.</param>
    public abstract Term Gather(Address address, string pointer, Term places);

    /// <summary>The statements of a store.</summary>
    public abstract IEnumerable<string> Store(ElementType type, LaneMap lanes, string pointer, int displacement, Term element);

    /// <summary>The function of <c>MathF</c>, and of vectors, that an operation is; null where it is none.</summary>
    protected static string? FunctionOf(Opcode opcode) => opcode switch
    {
        Opcode.FusedMultiplyAdd => "FusedMultiplyAdd",
        Opcode.SquareRoot => "Sqrt",
        _ => null,
    };

    /// <summary>A function of the runtime that has the operation's name.</summary>
    protected static Term Function(Operation operation, IReadOnlyList<Term> x) => Term.Call($"Lanes.{operation.Row.Name}", x);

    protected static Term Infix(Operation operation, IReadOnlyList<Term> x) => Term.Compound($"{x[0]} {Operators.Of(operation.Opcode)} {x[1]}");
}
