namespace Kernels.PtxEmulator;

/// <summary>A fault in a PTX module or in a launch of it.</summary>
public sealed class PtxException : Exception
{
    public PtxException(PtxFault fault, int line, string message)
        : base(line > 0 ? $"line {line}: {message}" : message)
    {
        Fault = fault;
        Line = line;
    }

    public PtxFault Fault { get; }

    /// <summary>Line of the PTX text, from 1; 0 when no line is at fault.</summary>
    public int Line { get; }

    /// <summary>The block that was running, if any.</summary>
    public (int X, int Y, int Z)? Block { get; init; }

    /// <summary>The thread that was running, if any.</summary>
    public (int X, int Y, int Z)? Thread { get; init; }
}
