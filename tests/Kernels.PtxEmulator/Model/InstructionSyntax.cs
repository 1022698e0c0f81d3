namespace Kernels.PtxEmulator.Model;

/// <summary>An instruction as it is written.</summary>
internal sealed record InstructionSyntax(
    int Line,
    string Opcode,
    IReadOnlyList<string> Modifiers,
    IReadOnlyList<Operand> Operands,
    RegisterOperand? Guard)
{
    public string Name => Modifiers.Count == 0 ? Opcode : $"{Opcode}.{string.Join('.', Modifiers)}";
}
