using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>One legalization: what it is called, which machines need it, what it matches, and what it makes of that.</summary>
/// <param name="IsNeeded">Whether a machine lacks what the rule replaces.</param>
/// <param name="Matches">Whether an operation is replaced.</param>
/// <param name="Build">
/// Takes an operation on the values of the new program and builds what gives the same results, which it returns. What it builds is not
/// matched again.
/// </param>
internal sealed record Rule(
    string Name, Func<TargetDescription, bool> IsNeeded, Func<Operation, bool> Matches, Func<Operation, TileBuilder, TargetDescription, IReadOnlyList<Value>> Build)
{
    /// <summary>The rule for operations of one opcode and one result.</summary>
    public static Rule For(Opcode opcode, Func<TargetDescription, bool> isNeeded, Func<Operation, TileBuilder, TargetDescription, Value> build) =>
        new(opcode.ToString(), isNeeded, operation => operation.Opcode == opcode, (operation, builder, target) => [build(operation, builder, target)]);

    /// <summary>The program with the rule applied; the same one where nothing is to be replaced.</summary>
    public TileProgram Run(TileProgram program, TargetDescription target) =>
        IsNeeded(target) && program.Body.Flattened.Any(Matches) ? new Rewriter(this, program, target).Run() : program;

    private sealed class Rewriter(Rule rule, TileProgram program, TargetDescription target) : TileRewriter(program)
    {
        protected override void Rewrite(Operation operation)
        {
            if (rule.Matches(operation)) ReplaceAll(operation.Results, rule.Build(operation.With(MapAll(operation.Inputs), operation.Results), Builder, target));
            else base.Rewrite(operation);
        }
    }
}
