using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>Builds a program anew, operation by operation; a pass overrides what it changes.</summary>
internal abstract class TileRewriter(TileProgram program)
{
    private readonly Dictionary<Value, Value> replacements = [];

    protected TileProgram Program { get; } = program;

    protected TileBuilder Builder { get; } = new(program.LaneBits);

    public TileProgram Run()
    {
        RewriteAll(Program.Body.Operations);
        return Program with { Body = Builder.Finish() };
    }

    /// <summary>The new value of an old one.</summary>
    protected Value Map(Value value) => replacements[value];

    protected Value? MapOptional(Value? value) => value is null ? null : Map(value);

    protected Value[] MapAll(IEnumerable<Value> values) => [.. values.Select(Map)];

    protected void Replace(Value old, Value @new) => replacements[old] = @new;

    protected Address Map(Address address) => address with { Index = MapOptional(address.Index), LaneOffset = MapOptional(address.LaneOffset) };

    protected virtual void Rewrite(Operation operation)
    {
        switch (operation)
        {
            case Constant constant:
                Replace(operation.Result, Builder.Constant(operation.Result.Type, constant.Bits));
                break;
            case IndexConstant constant:
                Replace(operation.Result, Builder.Index(constant.Value));
                break;
            case LaneIndex:
                Replace(operation.Result, Builder.LaneIndex());
                break;
            case LaneConstant constant:
                Replace(operation.Result, Builder.LaneConstant(operation.Result.Type, constant.Bits));
                break;
            case Parameter parameter:
                Replace(operation.Result, Builder.Parameter(parameter.Kind, parameter.Number));
                break;
            case Unary unary:
                Replace(operation.Result, Builder.Unary(unary.Kind, Map(unary.Inputs[0])));
                break;
            case Binary binary:
                Replace(operation.Result, Builder.Binary(binary.Kind, Map(binary.Inputs[0]), Map(binary.Inputs[1])));
                break;
            case Dot4 dot:
                Replace(dot.Result, Builder.Dot4(Map(dot.Inputs[0]), Map(dot.Inputs[1]), Map(dot.Inputs[2]), dot.Range));
                break;
            case BeginDots:
                Replace(operation.Result, Builder.BeginDots(Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2])));
                break;
            case AddDots:
                Replace(operation.Result, Builder.AddDots(Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2])));
                break;
            case DotPairs:
                Replace(operation.Result, Builder.DotPairs(Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2])));
                break;
            case UnitMultiplyAdd:
                Replace(operation.Result, Builder.UnitMultiplyAdd(Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2])));
                break;
            case Compare compare:
                Replace(operation.Result, Builder.Compare(compare.Kind, Map(compare.Inputs[0]), Map(compare.Inputs[1])));
                break;
            case Select:
                Replace(operation.Result, Builder.Select(Map(operation.Inputs[0]), Map(operation.Inputs[1]), Map(operation.Inputs[2])));
                break;
            case Exchange exchange:
                Replace(operation.Result, Builder.Exchange(Map(exchange.Inputs[0]), exchange.LaneMask));
                break;
            case ShuffleBytes shuffle:
                Replace(operation.Result, Builder.ShuffleBytes(Map(shuffle.Inputs[0]), shuffle.Map));
                break;
            case Load load:
                ReplaceAll(load.Results, Builder.Load(Map(load.Address), load.Width, MapOptional(load.Mask)));
                break;
            case Store store:
                Builder.Store(Map(store.Address), MapAll(store.Elements), MapOptional(store.Mask), store.IsStreamed);
                break;
            case Prefetch prefetch:
                Builder.Prefetch(Map(prefetch.Address));
                break;
            case Barrier:
                Builder.Barrier();
                break;
            case Note note:
                Builder.Note(note.Text);
                break;
            case For loop:
                RewriteLoop(loop);
                break;
            default:
                throw new InvalidOperationException($"No copy of {operation.GetType().Name}.");
        }
    }

    protected virtual void RewriteAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations) Rewrite(operation);
    }

    protected void ReplaceAll(IReadOnlyList<Value> old, IReadOnlyList<Value> @new)
    {
        for (var i = 0; i < old.Count; i++) Replace(old[i], @new[i]);
    }

    private void RewriteLoop(For loop)
    {
        var results = Builder.For(Map(loop.Lower), Map(loop.Upper), loop.Step, MapAll(loop.Initial), (variable, carried) =>
        {
            Replace(loop.Body.Arguments[0], variable);
            for (var i = 0; i < carried.Count; i++) Replace(loop.Body.Arguments[i + 1], carried[i]);
            RewriteAll(loop.Body.Operations);
            return MapAll(loop.Body.Yields);
        });
        ReplaceAll(loop.Results, results);
    }
}
