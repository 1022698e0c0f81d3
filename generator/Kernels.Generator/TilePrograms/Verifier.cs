using Kernels.Generator.Types;

namespace Kernels.Generator.TilePrograms;

/// <summary>Checks types, dominance, loop shapes and addresses of a program; throws on the first violation.</summary>
internal sealed class Verifier
{
    private readonly TileProgram program;
    private readonly HashSet<Value> defined = [];

    // What each chain of dot products began with.
    private readonly Dictionary<Value, Value?> chains = [];
    private IndexAlignment? alignment;
    private int depth;

    private Verifier(TileProgram program) => this.program = program;

    public static TileProgram Verify(TileProgram program)
    {
        new Verifier(program).VerifyRegion(program.Body);
        return program;
    }

    private void VerifyRegion(Region region)
    {
        foreach (var argument in region.Arguments) Define(argument);
        var scope = region.Arguments.ToList();
        foreach (var operation in region.Operations)
        {
            foreach (var input in operation.Inputs)
            {
                if (!defined.Contains(input)) throw Violation(operation, $"{input} is read where it is not defined");
            }

            VerifyChains(operation);

            VerifyOperation(operation);
            foreach (var result in operation.Results)
            {
                Define(result);
                scope.Add(result);
            }
        }

        foreach (var value in region.Yields)
        {
            if (!defined.Contains(value)) throw Violation(null, $"{value} is yielded where it is not defined");
            Require(!chains.ContainsKey(value), null, "a chain of dot products is yielded");
        }

        defined.ExceptWith(scope);
    }

    /// <summary>What a chain of dot products holds is the machine's own, so only chains and their ends read it.</summary>
    private void VerifyChains(Operation operation)
    {
        for (var i = 0; i < operation.Inputs.Count; i++)
        {
            var isChain = i == (operation.Opcode == Opcode.EndDots ? 1 : operation.Opcode == Opcode.AddDots ? 0 : -1);
            Require(isChain || !chains.ContainsKey(operation.Inputs[i]), operation, "reads a chain of dot products");
        }
    }

    private void VerifyOperation(Operation operation)
    {
        if (!operation.Row.Allows(operation)) throw Violation(operation, $"does not take {Types(operation.Inputs)} and give {Types(operation.Results)}");
        switch (operation)
        {
            case { Opcode: Opcode.LookupBytes }:
                Require(program.Lanes >= 4, operation, "a table takes four lanes");
                break;
            case Parameter { Kind: ParameterKind.Extent } extent:
                if (extent.Number < 0 || extent.Number >= program.Extents) throw Violation(operation, $"a launch gives {program.Extents} extents");
                break;
            case Dot4 dot:
                if (dot.Range is not { Unsigned: > 0 and < 256, Signed: > 0 and <= 128 }) throw Violation(operation, $"{dot.Range} is no range of bytes");
                break;
            case { Opcode: Opcode.BeginDots or Opcode.AddDots }:
                chains[operation.Result] = operation.Opcode == Opcode.BeginDots ? operation.Inputs[0] : chains.TryGetValue(operation.Inputs[0], out var start) ? start : null;
                Require(chains[operation.Result] is not null, operation, "what is added to is no chain");
                break;
            case { Opcode: Opcode.EndDots }:
                Require(chains.TryGetValue(operation.Inputs[1], out var begun) && begun == operation.Inputs[0], operation, "no chain that began with this sum ends here");
                break;
            case MultiplyMatrices multiply:
                Require(program.LaneBits >= MatrixInstruction.WarpBits, operation, "matrices lie on warps of 32 lanes");
                if (operation.Inputs.Count != multiply.Instruction.Inputs) throw Violation(operation, $"{multiply.Instruction} takes {multiply.Instruction.Inputs} registers");
                if (operation.Results.Count != multiply.Instruction.C.RegisterCount) throw Violation(operation, $"{multiply.Instruction} gives {multiply.Instruction.C.RegisterCount} registers");
                Require(operation.Inputs.Concat(operation.Results).All(value => value.Type == ValueType.I32), operation, "registers hold integers");
                break;
            case Exchange exchange:
                Require(exchange.LaneMask > 0 && exchange.LaneMask < program.Lanes, operation, "the lane mask is outside the machine");
                Require((exchange.LaneMask & (exchange.LaneMask - 1)) == 0, operation, "the lane mask has one bit");
                break;
            case LookupLiterals lookup:
                Require(lookup.Table.Count == LookupLiterals.Entries, operation, "a table has sixteen bytes");
                break;
            case ShuffleBytes shuffle:
                Require(shuffle.Map.Count == program.Lanes * 4, operation, "the map does not cover the register");
                Require(shuffle.Map.All(b => b >= 0 && b < program.Lanes * 4), operation, "the map leaves the register");
                break;
            case LaneConstant constant:
                Require(constant.Bits.Count == program.Lanes, operation, "one literal per lane");
                break;
            case Load load:
                VerifyAccess(load, load.Address, load.Results, load.Mask);
                break;
            case Store store:
                VerifyAccess(store, store.Address, store.Elements, store.Mask);
                if (!store.Address.Buffer.IsWritten) throw Violation(operation, $"{store.Address.Buffer.Name} is read-only");
                if (store.IsStreamed) VerifyStreamed(store);
                break;
            case Prefetch prefetch:
                VerifyPlace(prefetch, prefetch.Address);
                Require(prefetch.Address.Buffer.Space == MemorySpace.Operand, operation, "operands are prefetched, the rest is near");
                break;
            case For loop:
                VerifyLoop(loop);
                break;
            case If choice:
                Require(choice.Inputs.All(input => input.Type == ValueType.Index), choice, "what is compared is uniform");
                Require(choice.Regions.All(body => body.Arguments.Count == 0 && body.Yields.Count == 0), choice, "its bodies take and yield nothing");
                VerifyBodies(choice);
                break;
        }
    }

    private void VerifyAccess(Operation operation, Address address, IReadOnlyList<Value> elements, Value? mask)
    {
        VerifyPlace(operation, address);
        Require(elements.All(e => e.Type == address.Type.LaneType()), operation, "the elements' type is not that of the memory");
        Require(mask is null || mask.Type == ValueType.Mask, operation, "the mask is no mask");
        Require(elements.Count is 1 or 2 or 4 or 8, operation, "1, 2, 4 or 8 elements a lane");
        Require(address.Displacement % elements.Count == 0, operation, "the displacement is not aligned to the width");
        Require(address.Lanes.Strides.All(stride => stride % elements.Count == 0), operation, "the lanes are not aligned to the width");
        if (elements.Count > 1 && address is { Buffer.Space: MemorySpace.Shared, Index: { } index }) Require((alignment ??= new IndexAlignment(program)).IsMultiple(index, elements.Count), operation, "the index is not aligned to the width");
        if (!StaysInside(address, elements.Count)) throw Violation(operation, $"the address leaves {address.Buffer.Name}");
    }

    private void VerifyPlace(Operation operation, Address address)
    {
        if (!program.Buffers.Contains(address.Buffer)) throw Violation(operation, $"{address.Buffer.Name} is not declared");
        Require(address.Index is null || address.Index.Type == ValueType.Index, operation, "the index is not uniform");
        Require(address.LaneOffset is null || address.LaneOffset.Type == ValueType.I32, operation, "the lane offset is no integer");
        Require(address.Lanes.Strides.Count == program.LaneBits, operation, "the lane map is of another machine");
    }

    /// <summary>A processor faults on a streamed store that is not on a multiple of its size, so this is proved anew after every pass.</summary>
    private void VerifyStreamed(Store store)
    {
        Require(store is { Mask: null, Width: 1, Address.Buffer.Space: MemorySpace.Operand }, store, "whole vectors of operands are streamed");
        Require(store.Address.Type is ElementType.Float or ElementType.Int32, store, "elements of 32 bits are streamed");
        alignment ??= new IndexAlignment(program);
        Require(alignment.IsWholeVector(store.Address, program.Lanes), store, "a streamed store is not on a known multiple of the vector");
    }

    /// <summary>Whether an address without dynamic parts is inside its memory; the others are checked where they are executed.</summary>
    private static bool StaysInside(Address address, int width)
    {
        if (address.Buffer.Space == MemorySpace.Operand || address.Index is not null || address.LaneOffset is not null) return true;
        var lanes = address.Lanes.IsSum ? address.Lanes.Strides.Sum() : address.Lanes.Strides.Aggregate(0, (all, stride) => all | stride);
        var farthest = address.Displacement + lanes + width;
        return address.Displacement >= 0 && farthest * address.Type.Bytes() <= address.Buffer.Bytes;
    }

    private void VerifyLoop(For loop)
    {
        Require(loop.Lower.Type == ValueType.Index && loop.Upper.Type == ValueType.Index, loop, "bounds are uniform");
        Require(loop.Step > 0, loop, "the step is positive");
        Require(loop.Body.Arguments.Count == loop.Initial.Count + 1, loop, "one argument per carried value and the variable");
        Require(loop.Body.Yields.Count == loop.Initial.Count && loop.Results.Count == loop.Initial.Count, loop, "one yield and result per carried value");
        for (var i = 0; i < loop.Initial.Count; i++)
        {
            var type = loop.Initial[i].Type;
            Require(loop.Body.Arguments[i + 1].Type == type && loop.Body.Yields[i].Type == type && loop.Results[i].Type == type, loop, "carried types agree");
        }

        VerifyBodies(loop);
    }

    private void VerifyBodies(Operation operation)
    {
        Require(++depth <= 16, operation, "bodies nest too deeply");
        foreach (var body in operation.Regions) VerifyRegion(body);
        depth--;
    }

    private static string Types(IReadOnlyList<Value> values) => values.Count == 0 ? "nothing" : string.Join(", ", values.Select(value => value.Type));

    private void Define(Value value)
    {
        if (!defined.Add(value)) throw new InvalidOperationException($"{program.Name}: {value} is defined twice.");
    }

    private void Require(bool condition, Operation? operation, string message)
    {
        if (!condition) throw Violation(operation, message);
    }

    // Every operation is verified after every pass, so a message that takes work to write is written when there is something to say.
    private InvalidOperationException Violation(Operation? operation, string message) =>
        new($"{program.Name}: {operation?.Row.Name ?? "region"}: {message}.");
}
