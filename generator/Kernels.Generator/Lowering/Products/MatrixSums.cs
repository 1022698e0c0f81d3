using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Sums by a matrix instruction: of rows and outputs that lie on a lane as the fragments of C do.</summary>
/// <param name="words">Gives a lane's words of codes, one for each fragment of outputs.</param>
/// <param name="wordsPerLane">The words of four activations that a lane has of a row at once.</param>
/// <param name="activations">Gives them, from a word of the group on.</param>
internal sealed class MatrixSums(
    TileBuilder builder, ProductProgram product, MatrixInstruction instruction, int wordsPerLane, System.Func<Value, int, IReadOnlyList<Value>> words,
    System.Func<int, Value, IReadOnlyList<Value>> activations)
    : GroupSums(builder, product, words)
{
    /// <summary>The registers of A or B along k.</summary>
    private readonly int kRegisters = instruction.B.RegisterCount;

    /// <summary>The words of four activations of a row that the lanes have together.</summary>
    private int WordsAtOnce => wordsPerLane * (instruction.K / 4 / kRegisters);

    protected override int WordsPerStep(int rows) => WordsAtOnce / Product.SlotsPerWord;

    protected override IReadOnlyList<Value> Step(IReadOnlyList<Value> initial, int rows, Value word)
    {
        var sums = initial.ToArray();
        var u = Codes(word);
        var activationWord = Builder.Multiply(word, Builder.Index(Product.SlotsPerWord));
        var s = Enumerable.Range(0, rows).Select(row => activations(row, activationWord)).ToList();
        for (var next = 0; next < wordsPerLane; next += kRegisters) Multiply(sums, u, s, next);
        return sums;
    }

    /// <summary>What is multiplied of a lane's codes: for each fragment of outputs, a word for each of a row's.</summary>
    private List<List<Value>> Codes(Value word)
    {
        var fragments = new List<List<Value>>();
        var slots = System.Math.Min(wordsPerLane, Product.SlotsPerWord);
        for (var next = 0; next < wordsPerLane; next += slots)
        {
            var codes = Words(word, next / Product.SlotsPerWord);
            for (var fragment = 0; fragment < codes.Count; fragment++)
            {
                if (next == 0) fragments.Add([]);
                fragments[fragment].AddRange(Enumerable.Range(0, slots).Select(slot => Slot(codes[fragment], slot)));
            }
        }

        return fragments;
    }

    /// <summary>An instruction for each fragment of rows and outputs.</summary>
    private void Multiply(Value[] sums, List<List<Value>> u, List<IReadOnlyList<Value>> s, int next)
    {
        var (a, b, c) = (instruction.A, instruction.B, instruction.C);
        var rowsOfLane = 1 << c.Registers.Count(bit => bit.Axis == MatrixAxis.M);
        var outputsOfLane = c.RegisterCount / rowsOfLane;
        for (var rows = 0; rows < s.Count; rows += rowsOfLane)
        {
            var x = Registers(a, register => s[rows + a.Ordinal(MatrixAxis.M, register)][next + a.Ordinal(MatrixAxis.K, register)]);
            for (var fragment = 0; fragment < u.Count; fragment++)
            {
                var codes = Registers(b, register => u[fragment][next + b.Ordinal(MatrixAxis.K, register)]);
                var results = Builder.MultiplyMatrices(instruction, x, codes, Registers(c, register => sums[Place(register)]));
                for (var register = 0; register < results.Count; register++) sums[Place(register)] = results[register];

                int Place(int register) =>
                    ((rows + c.Ordinal(MatrixAxis.M, register)) * u.Count * outputsOfLane) + (fragment * outputsOfLane) + c.Ordinal(MatrixAxis.N, register);
            }
        }
    }

    private static IReadOnlyList<Value> Registers(MatrixFragment fragment, System.Func<int, Value> value) => [.. Enumerable.Range(0, fragment.RegisterCount).Select(value)];
}
