using Kernels.Generator.Mathematics;
using Kernels.Generator.Types;

namespace Kernels.Generator.Specs.Steps;

/// <summary>Elements of a block, as a row vector, times a dense matrix of the caller's.</summary>
/// <param name="Role">The operand that holds the matrix.</param>
/// <param name="Order">Its order: a power of two.</param>
/// <param name="Stride">How far the elements of a vector are from one another: 1, or the order of the matrix that multiplies those between them.</param>
internal sealed record MatrixStep(OperandRole Role, int Order, int Stride) : OperandStep(Role)
{
    /// <summary>The matrix of consecutive elements.</summary>
    public static OperandRole Inner { get; } = new("matrix", Dimensions.Matrix, ElementTypes.Numbers);

    /// <summary>The matrix of elements at the same place of consecutive vectors: the other one of a Kronecker pair.</summary>
    public static OperandRole Outer { get; } = new("outerMatrix", Dimensions.Matrix, ElementTypes.Numbers);

    private static readonly OperandRole InverseInner = new("inverseMatrix", Dimensions.Matrix, ElementTypes.Numbers);
    private static readonly OperandRole InverseOuter = new("inverseOuterMatrix", Dimensions.Matrix, ElementTypes.Numbers);

    /// <summary>The elements that it couples with those between them.</summary>
    internal int Block => Order * Stride;

    /// <summary>The index bits below those of a vector's elements.</summary>
    internal int FirstBit => PowersOfTwo.Log2(Stride);

    /// <summary>The index bits of a vector's elements.</summary>
    internal int Bits => PowersOfTwo.Log2(Order);

    internal override bool IsOptional => false;

    /// <summary>By an inverse that the caller gives.</summary>
    internal override PipelineStep Inverse => this with
    {
        Role = Role == Inner ? InverseInner : Role == Outer ? InverseOuter : Role == InverseInner ? Inner : Outer,
    };

    internal override string Name => $"{Vectors} times {Role.Name}";

    internal override string Result => $"{Vectors} multiplied by {Role.Name}";

    /// <summary>The steps of matrices of these orders, 1 for none: consecutive elements first.</summary>
    public static IEnumerable<MatrixStep> Of(int inner, int outer)
    {
        if (inner > 1) yield return new MatrixStep(Inner, inner, 1);
        if (outer > 1) yield return new MatrixStep(Outer, outer, inner);
    }

    public override string Describe(int rowLength) => $"A matrix of {Order}·{Order} numbers, row by row, by which {Vectors} are multiplied as row vectors.";

    public override string DescribeInverse(int rowLength, string encoder = Encoder) =>
        $"The inverse of {encoder}'s matrix, {Order}·{Order} numbers, row by row, by which {Vectors} are multiplied as row vectors; of an orthogonal matrix it is the transpose.";

    public override string DescribeDual(int rowLength, string encoded, string other, string encoder = Encoder) =>
        $"A matrix of {Order}·{Order} numbers, row by row, by which {Vectors} of {other} are multiplied as row vectors: the transposed inverse of that of {encoded}, which of an orthogonal matrix is itself.";

    private string Vectors => Stride == 1 ? $"blocks of {Order}" : $"vectors of {Order} elements {Stride} apart";
}
