using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.Ptx;

/// <content>Loops and choices.</content>
internal sealed partial class PtxPrinter
{
    private int loops;
    private int choices;

    private void PrintAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations) PrintOperation(operation);
    }

    /// <summary>The test stands at the head: a loop may have nothing to do.</summary>
    private void PrintLoop(For loop)
    {
        FindOrigins(loop);
        for (var i = 0; i < loop.Initial.Count; i++)
        {
            Instruction(PtxOperations.Move(loop.Initial[i].Type), Define(loop.Results[i]), names[loop.Initial[i]]);
            names.Alias(loop.Body.Arguments[i + 1], names[loop.Results[i]]);
        }

        var number = loops++;
        var variable = Define(loop.Body.Arguments[0]);
        var done = registers.New("%p");
        Instruction("mov.u64", variable, names[loop.Lower]);
        writer.Line($"LOOP{number}:");
        Instruction("setp.ge.s64", done, variable, names[loop.Upper]);
        Guarded($"@{done} ", "bra", $"DONE{number}");
        PrintScope(loop.Body);
        PrintYields(loop);
        Instruction("add.s64", variable, variable, $"{loop.Step}");
        Instruction("bra", $"LOOP{number}");
        writer.Line($"DONE{number}:");
    }

    private void PrintChoice(If choice)
    {
        var number = choices++;
        var isElse = registers.New("%p");
        Instruction("setp.ge.s64", isElse, names[choice.Inputs[0]], names[choice.Inputs[1]]);
        Guarded($"@{isElse} ", "bra", $"ELSE{number}");
        PrintScope(choice.Then);
        if (choice.Otherwise.Operations.Count > 0) Instruction("bra", $"END{number}");
        writer.Line($"ELSE{number}:");
        if (choice.Otherwise.Operations.Count == 0) return;
        PrintScope(choice.Otherwise);
        writer.Line($"END{number}:");
    }

    /// <summary>A body, whose addresses are not known behind it.</summary>
    private void PrintScope(Region body)
    {
        addresses.Push([]);
        PrintAll(body.Operations);
        addresses.Pop();
    }

    /// <summary>Takes what the body yields only when all of it is read: one value may be another's successor.</summary>
    private void PrintYields(For loop)
    {
        var next = loop.Body.Yields.Select(value =>
        {
            var copy = registers.New(PtxOperations.Prefix(value.Type));
            Instruction(PtxOperations.Move(value.Type), copy, names[value]);
            return copy;
        }).ToList();
        for (var i = 0; i < next.Count; i++) Instruction(PtxOperations.Move(loop.Results[i].Type), names[loop.Results[i]], next[i]);
    }

    /// <summary>Reads the operands' addresses before the loop, not in every iteration.</summary>
    private void FindOrigins(For loop)
    {
        foreach (var operation in loop.Body.Flattened)
        {
            var address = operation is Load load ? load.Address : operation is Store store ? store.Address : null;
            if (address is null || address.Buffer.Space == MemorySpace.Shared) continue;
            Register(address with { Index = null, LaneOffset = null, Displacement = 0 }, address.Type.Bytes());
        }
    }
}
