using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>
/// Where a machine may sum products of bytes in 16 bits, makes chains of four-byte dot products: as long a chain as the bytes' ranges
/// allow before its sum goes to 32 bits, or each dot product alone where so many chains at a time, beside their sums, would not stay
/// in registers.
/// </summary>
internal sealed class LegalizeDots : TileRewriter
{
    private readonly TargetDescription target;
    private readonly Dictionary<Value, Operation> soleUses = [];
    private readonly HashSet<Operation> crowded = [];
    private readonly Dictionary<Value, Chain> chains = [];

    private LegalizeDots(TileProgram program, TargetDescription target)
        : base(program)
    {
        this.target = target;
        var uses = new Dictionary<Value, int>();
        Count(program.Body, uses);
        foreach (var value in soleUses.Keys.Where(value => uses[value] > 1).ToList()) soleUses.Remove(value);
        FindCrowded(program.Body);
    }

    public static TileProgram Run(TileProgram program, TargetDescription target) => target.ChainsDots ? new LegalizeDots(program, target).Run() : program;

    protected override void Rewrite(Operation operation)
    {
        if (operation is not Dot4 { Range.PairSums: > 0 } dot)
        {
            base.Rewrite(operation);
            return;
        }

        var (u, s) = (Map(dot.Inputs[1]), Map(dot.Inputs[2]));
        var chain = chains.TryGetValue(dot.Inputs[0], out var begun)
            ? new Chain(begun.Start, Builder.AddDots(begun.Dots, u, s), begun.Length + 1)
            : new Chain(Map(dot.Inputs[0]), Builder.BeginDots(Map(dot.Inputs[0]), u, s), 1);
        if (chain.Length < dot.Range.PairSums && !crowded.Contains(dot) && Next(dot) is not null)
        {
            chains[dot.Result] = chain;
            return;
        }

        Replace(dot.Result, Builder.Apply(Opcode.EndDots, chain.Start, chain.Dots));
    }

    /// <summary>The dot product that alone goes on with a dot product's sum.</summary>
    private Dot4? Next(Dot4 dot) =>
        soleUses.TryGetValue(dot.Result, out var user) && user is Dot4 next && next.Range == dot.Range && next.Inputs[0] == dot.Result ? next : null;

    private void Count(Region region, Dictionary<Value, int> uses)
    {
        foreach (var operation in region.Operations)
        {
            foreach (var input in operation.Inputs) Use(input, operation, uses);
            foreach (var body in operation.Regions) Count(body, uses);
        }

        // A value that a loop yields is used beyond any chain.
        foreach (var value in region.Yields) uses[value] = 2;
    }

    private void Use(Value value, Operation user, Dictionary<Value, int> uses)
    {
        uses[value] = uses.TryGetValue(value, out var count) ? count + 1 : 1;
        soleUses[value] = user;
    }

    /// <summary>Marks the dot products of a region where more chains are open at some place than registers hold with their sums.</summary>
    private void FindCrowded(Region region)
    {
        var (open, most) = (0, 0);
        var begun = new HashSet<Dot4>();
        foreach (var operation in region.Operations)
        {
            foreach (var body in operation.Regions) FindCrowded(body);
            if (operation is not Dot4 dot) continue;
            if (!begun.Remove(dot)) most = Math.Max(most, ++open);
            if (Next(dot) is { } next) begun.Add(next);
            else open--;
        }

        if (2 * most > 1 << target.RegisterBits) crowded.UnionWith(region.Operations.OfType<Dot4>());
    }

    private sealed record Chain(Value Start, Value Dots, int Length);
}
