using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>What all machines compute alike around a group's sums.</summary>
internal sealed class ProductArithmetic(TileBuilder builder, ProductProgram product)
{
    /// <summary>What a group's sum of codes times activations begins with: the activations' sum times the level for which 0 is multiplied, or its uppermost digit.</summary>
    /// <remarks>Where levels lie at halves, the doubled sum is a sum of integers: it gets that term when it is doubled.</remarks>
    /// <param name="activationSum">The sum of the group's activations.</param>
    /// <param name="shift">What the group has beside its scale, or null.</param>
    public Value Initial(Value activationSum, Value? shift)
    {
        if (shift is not null && product.Shift!.Initial(Parameter(0), Parameter(1)) is { } initial) return Emit(initial, activationSum, shift);
        return product.Doubling == 1 ? Offset(activationSum) : builder.Constant(0);
    }

    /// <summary>What a group's sums begin with, in units of levels: as it is but where levels have several digits, of which it counts as the uppermost does.</summary>
    public Value InUnits(Value initial) => product.Tables.Count < 2 ? initial : builder.ShiftLeft(initial, builder.Constant(LevelTable.DigitBits * (product.Tables.Count - 1)));

    /// <summary>y plus float(I)·(scale·scale), and what a shift of numbers adds. A sum in units of another power of two is brought to 1 after its conversion, which is exact.</summary>
    public Value Accumulate(Value y, Value sum, Value activationSum, Value scale, Value activationScale, Value? shift)
    {
        if (product.Doubling == 2) sum = builder.Add(builder.ShiftLeft(sum, builder.Constant(1)), Offset(activationSum));
        var number = builder.Apply(Opcode.IntToFloat, sum);
        if (product.Unit != 1) number = builder.Multiply(number, builder.Constant(product.Unit));
        y = builder.Add(y, builder.Multiply(number, builder.Multiply(scale, activationScale)));
        return shift is not null && product.Shift!.Added(Parameter(0), Parameter(1), Parameter(2)) is { } added
            ? Emit(added, y, builder.Multiply(builder.Apply(Opcode.IntToFloat, activationSum), activationScale), shift)
            : y;
    }

    private static ScalarExpression Parameter(int number) => new ScalarExpression.Parameter(number);

    private Value Emit(ScalarExpression expression, params IReadOnlyList<Value> parameters) => new ScalarEmitter(builder, number => parameters[number]).Emit(expression);

    private Value Offset(Value activationSum) => builder.Multiply(activationSum, builder.Constant(-product.Zero));

    /// <summary>The first group of a chunk of k, and the first behind it.</summary>
    public (Value Lower, Value Upper) Groups(Value chunk, Value groups)
    {
        var perChunk = builder.Apply(Opcode.Divide, builder.Add(groups, builder.Index(ProductProgram.Chunks - 1)), builder.Index(ProductProgram.Chunks));
        var lower = builder.Multiply(chunk, perChunk).Named("firstGroup");
        return (lower, builder.Apply(Opcode.Minimum, builder.Add(lower, perChunk), groups).Named("endGroup"));
    }

    /// <summary>The sum of the chunks, neighbours first. Where numbers are shifted, a chunk can be −0, and the sum of such is +0, as it is where +0 stands before them.</summary>
    public Value Combine(IReadOnlyList<Value> chunks)
    {
        var sums = chunks;
        while (sums.Count > 1) sums = [.. Enumerable.Range(0, sums.Count / 2).Select(i => builder.Add(sums[2 * i], sums[(2 * i) + 1]))];
        return product.Shift is { IsOfNumbers: true } ? builder.Add(sums[0], builder.Constant(0f)) : sums[0];
    }

    /// <summary>
    /// The sums of all chunks added as a tree, in loops of two within one another: each begins with +0, which changes no sum but −0, of which <see cref="Combine"/> speaks.
    /// </summary>
    /// <param name="zeros">+0 for each sum of a chunk.</param>
    /// <param name="chunk">Computes a chunk's sums.</param>
    public IReadOnlyList<Value> SumChunks(IReadOnlyList<Value> zeros, System.Func<Value, IReadOnlyList<Value>> chunk)
    {
        return Sum(ProductProgram.Chunks, builder.Index(0));

        IReadOnlyList<Value> Sum(int count, Value first) => count == 1
            ? chunk(first)
            : builder.For(builder.Index(0), builder.Index(count), count / 2, zeros, (half, sums) => [.. sums.Zip(Sum(count / 2, builder.Add(first, half)), builder.Add)], "firstChunk");
    }

    /// <summary>What is stored of an output: its sum, the bias where there is one, and the function of that.</summary>
    public Value Finished(Value sum, Value? bias)
    {
        if (bias is not null) sum = builder.Add(sum, bias);
        return product.Epilogue is null ? sum : new ScalarEmitter(builder, _ => sum).Emit(product.Epilogue);
    }

    public Value Quotient(Value x, long y) => builder.Apply(Opcode.Divide, builder.Add(x, builder.Index(y - 1)), builder.Index(y));

    public Value Minimum(Value x, Value y) => builder.Apply(Opcode.Minimum, x, y);
}
