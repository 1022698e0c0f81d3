using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>Folds constants, shares equal computations within a scope, and puts literals at the start of the program.</summary>
internal sealed partial class Simplify(TileProgram program, TargetDescription target) : TileRewriter(program)
{
    private readonly Stack<Dictionary<string, Value>> scopes = new([[]]);
    private readonly Dictionary<Value, Operation> definitions = [];

    public static TileProgram Run(TileProgram program, TargetDescription target) => new Simplify(program, target).Run();

    protected override void RewriteAll(IEnumerable<Operation> operations)
    {
        scopes.Push([]);
        base.RewriteAll(operations);
        scopes.Pop();
    }

    protected override void Rewrite(Operation operation)
    {
        if (operation.IsShareable) Replace(operation.Result, Fold(operation.With(MapAll(operation.Inputs), operation.Results)));
        else base.Rewrite(operation);
    }

    private Value Literal(ValueType type, int bits) => Shared(new Constant(Builder.NewValue(type), bits));

    private Value Index(long value) => Shared(new IndexConstant(Builder.NewValue(ValueType.Index), value));

    private Value LaneLiteral(ValueType type, IReadOnlyList<int> bits) => bits.All(b => b == bits[0])
        ? Literal(type, bits[0])
        : Shared(new LaneConstant(Builder.NewValue(type), bits));

    /// <summary>The value of an equal computation in scope, or a new one.</summary>
    private Value Shared(Operation operation)
    {
        var key = $"{operation.Row.Name} {operation.Details} {string.Join(" ", operation.Inputs.Select(input => input.Id))}";
        foreach (var scope in scopes)
        {
            if (scope.TryGetValue(key, out var known)) return known;
        }

        var isLiteral = operation.Row.Effect == Effect.Literal;
        var result = Builder.NewValue(operation.Result.Type);
        operation = operation.With(operation.Inputs, [result]);
        if (isLiteral) Builder.Hoist(operation);
        else Builder.Append(operation);
        (isLiteral ? scopes.Last() : scopes.Peek())[key] = result;
        definitions[result] = operation;
        return result;
    }
}
