using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

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
        switch (operation)
        {
            case Constant constant:
                Replace(operation.Result, Literal(constant.Result.Type, constant.Bits));
                break;
            case IndexConstant constant:
                Replace(operation.Result, Index(constant.Value));
                break;
            case LaneIndex when target.HasLaneLiterals:
                Replace(operation.Result, LaneLiteral(ValueType.I32, [.. Enumerable.Range(0, Program.Lanes)]));
                break;
            case LaneIndex:
                Replace(operation.Result, Shared("lane", ValueType.I32, result => new LaneIndex(result), hoist: true));
                break;
            case LaneConstant constant:
                Replace(operation.Result, LaneLiteral(constant.Result.Type, constant.Bits));
                break;
            case Parameter parameter:
                Replace(operation.Result, Shared($"parameter {parameter.Kind} {parameter.Number}", ValueType.Index, result => new Parameter(result, parameter.Kind, parameter.Number), hoist: true));
                break;
            case Unary unary:
                Replace(operation.Result, Fold(unary.Kind, Map(unary.Inputs[0]), unary.Result.Type));
                break;
            case Binary binary:
                Replace(operation.Result, Fold(binary.Kind, Map(binary.Inputs[0]), Map(binary.Inputs[1])));
                break;
            case Compare compare:
                var (x, y) = (Map(compare.Inputs[0]), Map(compare.Inputs[1]));
                Replace(operation.Result, Shared($"compare {compare.Kind} {x} {y}", ValueType.Mask, result => new Compare(result, compare.Kind, x, y)));
                break;
            case Select:
                var (mask, yes, no) = (Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2]));
                Replace(operation.Result, Shared($"select {mask} {yes} {no}", operation.Result.Type, result => new Select(result, mask, yes, no)));
                break;
            case Load { Width: 1, Mask: null, Address.Buffer.Space: MemorySpace.Constant } load:
                var address = Map(load.Address);
                Replace(load.Result, Shared(
                    $"load {address.Buffer.Name} {address.Type} {address.Index} {address.Lanes} {address.LaneOffset} {address.Displacement}",
                    load.Result.Type,
                    result => new Load([result], address, null)));
                break;
            default:
                base.Rewrite(operation);
                break;
        }
    }

    private Value Literal(ValueType type, int bits) =>
        Shared($"constant {type} {bits}", type, result => new Constant(result, bits), hoist: true);

    private Value Index(long value) =>
        Shared($"index {value}", ValueType.Index, result => new IndexConstant(result, value), hoist: true);

    private Value LaneLiteral(ValueType type, IReadOnlyList<int> bits) => bits.All(b => b == bits[0])
        ? Literal(type, bits[0])
        : Shared($"lanes {type} {string.Join(",", bits)}", type, result => new LaneConstant(result, bits), hoist: true);

    /// <summary>The value of an equal computation in scope, or a new one.</summary>
    private Value Shared(string key, ValueType type, System.Func<Value, Operation> create, bool hoist = false)
    {
        foreach (var scope in scopes)
        {
            if (scope.TryGetValue(key, out var known)) return known;
        }

        var result = Builder.NewValue(type);
        var operation = create(result);
        if (hoist) Builder.Hoist(operation);
        else Builder.Append(operation);
        (hoist ? scopes.Last() : scopes.Peek())[key] = result;
        definitions[result] = operation;
        return result;
    }
}
