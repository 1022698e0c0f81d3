using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>Takes an instruction apart: modifiers in the grammar's order, then operands with their types checked.</summary>
internal sealed class InstructionReader(InstructionSyntax syntax, TargetProfile target)
{
    /// <summary>Floating-point types in which the emulator does not calculate.</summary>
    private static readonly string[] s_otherFloats = ["f16", "f16x2", "bf16", "bf16x2", "tf32", "f32x2", "e4m3x2", "e5m2x2"];

    private static readonly string[] s_otherTypes = [.. s_otherFloats, "b128", "u16x2", "s16x2"];

    private int _modifier;

    public TargetProfile Target => target;

    public int OperandCount => syntax.Operands.Count;

    /// <summary>Whether the instruction's last modifier is a floating-point type.</summary>
    public bool IsFloat => LastModifier is { } name && (s_otherFloats.Contains(name) || PtxType.TryParse(name) is { IsFloat: true });

    private string? LastModifier => syntax.Modifiers.Count > 0 ? syntax.Modifiers[^1] : null;

    /// <summary>The next modifier when it is one of these, or null.</summary>
    public string? Optional(params ReadOnlySpan<string> choices)
    {
        if (_modifier == syntax.Modifiers.Count || !choices.Contains(syntax.Modifiers[_modifier]))
            return null;
        return syntax.Modifiers[_modifier++];
    }

    public bool Flag(string name) => Optional(name) is not null;

    public string Required(params ReadOnlySpan<string> choices) =>
        Optional(choices) ?? throw Unexpected(Alternatives(choices));

    public PtxType Type(params ReadOnlySpan<string> choices)
    {
        if (Optional(choices) is { } name)
            return PtxType.TryParse(name)!.Value;
        RefuseOtherTypes();
        throw Unexpected($"a type of {Alternatives(choices)}");
    }

    /// <summary>Refuses an instruction on a type that PTX has and the emulator does not calculate in.</summary>
    public void RefuseOtherTypes()
    {
        if (LastModifier is { } name && s_otherTypes.Contains(name))
            throw Fault(PtxFault.Unsupported, $"type .{name} is not emulated for it");
    }

    /// <summary>Refuses modifiers that are left over and checks the number of operands.</summary>
    public void EndModifiers(int operands, int? maximum = null)
    {
        if (_modifier < syntax.Modifiers.Count)
            throw Fault(PtxFault.Syntax, $"modifier .{syntax.Modifiers[_modifier]} is not allowed there");
        if (OperandCount < operands || OperandCount > (maximum ?? operands))
            throw Fault(PtxFault.Syntax, $"it takes {operands}{(maximum is null ? "" : $" to {maximum}")} operands, {OperandCount} found");
    }

    /// <summary>Refuses what the declared version or target does not have.</summary>
    public void Requires(int version, int architecture, string? feature = null)
    {
        if (!target.Has(version, architecture))
        {
            throw Fault(PtxFault.TargetTooLow,
                $"{feature ?? "it"} needs .version {TargetProfile.VersionText(version)} and sm_{architecture}; declared is {target}");
        }
    }

    /// <summary>Why an instruction that the ISA has and the emulator does not run is refused.</summary>
    /// <param name="introduction">The first version and target that have it, so that a module which may not use it is told so.</param>
    public PtxException NotEmulated(TargetProfile introduction)
    {
        Requires(introduction.Version, introduction.Architecture);
        return Fault(PtxFault.Unsupported, "it is not emulated");
    }

    public Operand Operand(int index) => syntax.Operands[index];

    public Source Source(int index, PtxType type, bool allowsWider = false) => Source(Operand(index), type, allowsWider);

    public Source Source(Operand operand, PtxType type, bool allowsWider = false)
    {
        switch (operand)
        {
            case RegisterOperand { Register: var register, Negated: var negated }:
                CheckType(register, type, allowsWider);
                return Execution.Source.Register(register.Index, negated);
            case ImmediateOperand literal:
                return Execution.Source.Constant(ImmediateRules.Encode(literal, type, syntax.Line));
            default:
                throw NotAllowed(operand, $"a {type} value");
        }
    }

    public Destination Destination(int index, PtxType type, bool allowsWider = false) =>
        Destination(Operand(index), type, allowsWider);

    public Destination Destination(Operand operand, PtxType type, bool allowsWider = false)
    {
        switch (operand)
        {
            case RegisterOperand { Register: var register, Negated: false }:
                CheckType(register, type, allowsWider);
                return Execution.Destination.Register(register);
            case SinkOperand:
                return Execution.Destination.Sink;
            default:
                throw NotAllowed(operand, $"a destination of type {type}");
        }
    }

    /// <summary>The elements of a vector operand, or the one operand itself.</summary>
    public IReadOnlyList<Operand> Elements(int index) =>
        Operand(index) is VectorOperand vector ? vector.Elements : [Operand(index)];

    public AddressSource Address(int index, StateSpace space) => AddressRules.Decode(this, Operand(index), space);

    /// <summary>The instruction index that a label operand names.</summary>
    public int Label(int index)
    {
        if (Operand(index) is not NameOperand name)
            throw NotAllowed(Operand(index), "a label");
        return name.Scope.Find(name.Name) is LabelSymbol label
            ? label.Target
            : throw Fault(PtxFault.UndeclaredLabel, $"label '{name.Name}' is not declared in this scope");
    }

    public PtxException NotAllowed(Operand operand, string expected)
    {
        if (operand is not NameOperand name)
            return Fault(PtxFault.OperandType, $"{expected} expected, {operand.Description} found");
        return name.Name.StartsWith('%')
            ? Fault(PtxFault.UndeclaredRegister, $"register '{name.Name}' is not declared above")
            : Fault(PtxFault.UndeclaredSymbol, $"'{name.Name}' is not declared above");
    }

    public PtxException Fault(PtxFault fault, string message) => new(fault, syntax.Line, $"'{syntax.Name}': {message}");

    private void CheckType(RegisterSymbol register, PtxType type, bool allowsWider)
    {
        if (!OperandTypeRules.Fits(register.Type, type, allowsWider))
            throw Fault(PtxFault.OperandType, $"register '{register.Name}' of type {register.Type} cannot hold a {type} operand");
    }

    private static string Alternatives(ReadOnlySpan<string> names) => $".{string.Join(", .", names.ToArray())}";

    private PtxException Unexpected(string expected)
    {
        string found = _modifier < syntax.Modifiers.Count ? $".{syntax.Modifiers[_modifier]}" : "no further modifier";
        return Fault(PtxFault.Syntax, $"{expected} expected, {found} found");
    }
}
