using System;
using System.Collections.Generic;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>One legalization: what it is called, which machines need it, and what it makes of an operation.</summary>
/// <param name="IsNeeded">Whether a machine lacks what the rule replaces.</param>
/// <param name="Build">
/// Takes an operation on the values of the new program and builds what gives the same results, which it returns; null where the
/// rule does not match. What it builds is not matched again.
/// </param>
internal sealed record Rule(string Name, Func<TargetDescription, bool> IsNeeded, Func<Operation, TileBuilder, TargetDescription, IReadOnlyList<Value>?> Build)
{
    /// <summary>The rule for operations of one opcode and one result.</summary>
    public static Rule For(Opcode opcode, Func<TargetDescription, bool> isNeeded, Func<Operation, TileBuilder, TargetDescription, Value> build) =>
        new(opcode.ToString(), isNeeded, (operation, builder, target) => operation.Opcode == opcode ? [build(operation, builder, target)] : null);

    public TileProgram Run(TileProgram program, TargetDescription target) => IsNeeded(target) ? new Rewriter(this, program, target).Run() : program;

    private sealed class Rewriter(Rule rule, TileProgram program, TargetDescription target) : TileRewriter(program)
    {
        protected override void Rewrite(Operation operation)
        {
            if (operation is not TilePrograms.For && rule.Build(operation.With(MapAll(operation.Inputs), operation.Results), Builder, target) is { } results)
            {
                ReplaceAll(operation.Results, results);
            }
            else
            {
                base.Rewrite(operation);
            }
        }
    }
}
