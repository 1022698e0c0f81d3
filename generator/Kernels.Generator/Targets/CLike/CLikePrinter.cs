using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Targets.CLike;

/// <summary>
/// What the languages that descend from C have in common: an operation is an expression; one that is used once becomes part of its
/// user's, the others are variables; loops; and pointers, each declared once in its scope.
/// </summary>
internal abstract class CLikePrinter(TileProgram program, CodeWriter writer)
{
    private readonly Dictionary<Value, Term> terms = [];
    private readonly HashSet<string> names = [.. program.Buffers.Select(memory => memory.Name)];
    private readonly Dictionary<string, int> counts = [];
    private readonly Stack<Dictionary<(MemoryObject, ElementType, Value?, Value?), string>> pointers = new();
    private Folding? folding;

    protected TileProgram Program { get; } = program;

    protected CodeWriter Writer { get; } = writer;

    /// <summary>Prints what a method does. What <paramref name="declare"/> prints stands before it.</summary>
    protected void PrintBody(IReadOnlyList<Operation> operations, Action? declare = null)
    {
        folding = new Folding(operations, MayFold);
        pointers.Push([]);
        declare?.Invoke();
        PrintAll(operations);
        pointers.Pop();
    }

    protected Term TermOf(Value value) => terms[value];

    protected Term[] TermsOf(IEnumerable<Value> values) => [.. values.Select(TermOf)];

    /// <summary>Lets a value be known by an expression.</summary>
    protected void Alias(Value value, Term term) => terms[value] = term;

    /// <summary>A name that nothing else has: the first that is free of <paramref name="name"/> and those with a number behind it.</summary>
    protected string NewName(string name, bool isNumbered = false)
    {
        if (!isNumbered && names.Add(name)) return name;
        string numbered;
        do
        {
            counts.TryGetValue(name, out var count);
            counts[name] = count + 1;
            numbered = name + count;
        }
        while (!names.Add(numbered));
        return numbered;
    }

    /// <summary>Gives a value a name of its own: its builder's, or the printer's, or one by its type.</summary>
    protected string Name(Value value, string? otherwise = null)
    {
        var name = (value.Name ?? otherwise) is { } given ? NewName(given) : NewName(LetterOf(value.Type), isNumbered: true);
        Alias(value, Term.Atom(name));
        return name;
    }

    private static string LetterOf(ValueType type) => type switch
    {
        ValueType.Index => "i",
        ValueType.F32 => "x",
        ValueType.I32 => "n",
        _ => "m",
    };

    /// <summary>A variable of a value.</summary>
    protected void Define(Value value, Term term, string? name = null) => Writer.Line($"{TypeName(value.Type)} {Name(value, name)} = {term.Text};");

    protected virtual void PrintOperation(Operation operation)
    {
        switch (operation)
        {
            case Note note:
                Writer.Line($"// {note.Text}");
                break;
            case For loop:
                PrintLoop(loop);
                break;
            case If choice:
                PrintChoice(choice);
                break;
            default:
                var term = Expression(operation);
                if (folding!.Contains(operation.Result) && term.Text.Length <= LongestExpression) Alias(operation.Result, term);
                else Define(operation.Result, term);
                break;
        }
    }

    /// <summary>Carried values are variables that the end of the body assigns.</summary>
    protected virtual void PrintLoop(For loop)
    {
        for (var i = 0; i < loop.Initial.Count; i++)
        {
            Define(loop.Results[i], TermOf(loop.Initial[i]));
            Alias(loop.Body.Arguments[i + 1], TermOf(loop.Results[i]));
        }

        var variable = Name(loop.Body.Arguments[0]);
        var step = loop.Step == 1 ? $"{variable}++" : $"{variable} += {loop.Step}";
        Writer.Block($"for ({TypeName(ValueType.Index)} {variable} = {TermOf(loop.Lower).Text}; {variable} < {TermOf(loop.Upper)}; {step})", () =>
        {
            PrintScope(loop.Body);
            PrintYields(loop);
        });
    }

    private void PrintChoice(If choice)
    {
        Writer.Block($"if ({TermOf(choice.Inputs[0])} < {TermOf(choice.Inputs[1])})", () => PrintScope(choice.Then));
        if (choice.Otherwise.Operations.Count > 0) Writer.Block("else", () => PrintScope(choice.Otherwise));
    }

    /// <summary>A body, whose pointers are not known behind it.</summary>
    private void PrintScope(Region body)
    {
        pointers.Push([]);
        PrintAll(body.Operations);
        pointers.Pop();
    }

    private void PrintAll(IReadOnlyList<Operation> operations)
    {
        foreach (var operation in operations) PrintOperation(operation);
    }

    /// <summary>The pointer at a uniform index and the lanes' offsets, declared once in each scope that uses it.</summary>
    protected string Pointer(Address address)
    {
        var index = IsZero(address.Index) ? null : address.Index;
        var key = (address.Buffer, address.Type, index, address.LaneOffset);
        foreach (var scope in pointers)
        {
            if (scope.TryGetValue(key, out var known)) return known;
        }

        var name = NewName("p", isNumbered: true);
        Writer.Line(PointerDeclaration(name, address, TermsOf(new[] { index, address.LaneOffset }.OfType<Value>())));
        return pointers.Peek()[key] = name;
    }

    /// <summary>Lets the start of a memory object be known by a name.</summary>
    protected void DeclareOrigin(MemoryObject memory, ElementType type, string name) => pointers.Peek()[(memory, type, null, null)] = name;

    protected string Origin(MemoryObject memory, ElementType type) => pointers.Last()[(memory, type, null, null)];

    protected virtual bool IsZero(Value? index) => index is null;

    /// <summary>Longer expressions are cut into statements.</summary>
    protected virtual int LongestExpression => 100;

    /// <summary>Whether an operation may become part of the expression of its user.</summary>
    protected virtual bool MayFold(Operation operation, Operation user) => true;

    protected abstract string TypeName(ValueType type);

    /// <summary>An operation that only gives a value.</summary>
    protected abstract Term Expression(Operation operation);

    /// <summary>Assigns what the body yields, all from what was there before.</summary>
    protected abstract void PrintYields(For loop);

    protected abstract string PointerDeclaration(string name, Address address, IReadOnlyList<Term> offsets);
}
