using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Where a machine sums products of bytes in 16 bits, turns chains of four-byte dot products into such sums: as long a chain
/// as the bytes' ranges allow before its sum goes to 32 bits.
/// </summary>
internal sealed class LegalizeDots : TileRewriter
{
    private readonly Dictionary<Value, Operation> soleUses = [];
    private readonly Dictionary<Value, Chain> chains = [];

    private LegalizeDots(TileProgram program)
        : base(program)
    {
        var uses = new Dictionary<Value, int>();
        Count(program.Body, uses);
        foreach (var value in soleUses.Keys.Where(value => uses[value] > 1).ToList()) soleUses.Remove(value);
    }

    public static TileProgram Run(TileProgram program, TargetDescription target) => target.SumsPairs ? new LegalizeDots(program).Run() : program;

    protected override void Rewrite(Operation operation)
    {
        if (operation is not Dot4 { Range.PairSums: > 0 and var limit } dot)
        {
            base.Rewrite(operation);
            return;
        }

        var products = Builder.Binary(BinaryKind.MultiplyBytePairs, Map(dot.Inputs[1]), Map(dot.Inputs[2]));
        var chain = chains.TryGetValue(dot.Inputs[0], out var begun)
            ? new Chain(begun.Start, Builder.Binary(BinaryKind.AddPairs, begun.Pairs, products), begun.Length + 1)
            : new Chain(Map(dot.Inputs[0]), products, 1);
        if (chain.Length < limit && soleUses.TryGetValue(dot.Result, out var user) && user is Dot4 next && next.Range == dot.Range && next.Inputs[0] == dot.Result)
        {
            chains[dot.Result] = chain;
            return;
        }

        Replace(dot.Result, Builder.Add(chain.Start, Builder.Unary(UnaryKind.SumPairs, chain.Pairs)));
    }

    private void Count(Region region, Dictionary<Value, int> uses)
    {
        foreach (var operation in region.Operations)
        {
            foreach (var input in operation.Inputs) Use(input, operation, uses);
            if (operation is For loop) Count(loop.Body, uses);
        }

        // A value that a loop yields is used beyond any chain.
        foreach (var value in region.Yields) uses[value] = 2;
    }

    private void Use(Value value, Operation user, Dictionary<Value, int> uses)
    {
        uses[value] = uses.TryGetValue(value, out var count) ? count + 1 : 1;
        soleUses[value] = user;
    }

    private sealed record Chain(Value Start, Value Pairs, int Length);
}
