namespace Kernels.PtxEmulator.Model;

/// <summary>A variable of an addressable state space, or a kernel parameter.</summary>
internal sealed class Variable(string name, StateSpace space, PtxType type, int alignment, int bytes) : Symbol(name)
{
    public StateSpace Space { get; } = space;

    /// <summary>The element type.</summary>
    public PtxType Type { get; } = type;

    public int Alignment { get; } = alignment;

    public int Bytes { get; } = bytes;

    /// <summary>The initialiser's bytes; null when there is none.</summary>
    public byte[]? Initial { get; init; }

    /// <summary>Where the emulator puts the variable in its state space.</summary>
    public ulong Address { get; set; }

    public override PtxFault Duplicate => PtxFault.DuplicateSymbol;

    /// <summary>Bytes the variables take when laid out one behind the other.</summary>
    public static int PackedBytes(IEnumerable<Variable> variables)
    {
        int bytes = 0;
        foreach (Variable variable in variables)
            bytes = AlignUp(bytes, variable.Alignment) + variable.Bytes;
        return bytes;
    }

    /// <summary>Gives the variables addresses from <paramref name="start"/> on, with gaps that belong to no variable.</summary>
    public static void Place(IEnumerable<Variable> variables, ulong start, ulong gap)
    {
        ulong address = start;
        foreach (Variable variable in variables)
        {
            ulong alignment = (ulong)variable.Alignment;
            variable.Address = (address + alignment - 1) / alignment * alignment;
            address = variable.Address + (ulong)variable.Bytes + gap;
        }
    }

    private static int AlignUp(int value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
