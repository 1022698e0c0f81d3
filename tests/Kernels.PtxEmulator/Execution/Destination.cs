using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>A decoded destination operand; writes are cut to the register's width.</summary>
internal readonly struct Destination
{
    private readonly int _register;
    private readonly ulong _mask;

    private Destination(int register, ulong mask)
    {
        _register = register;
        _mask = mask;
    }

    /// <summary>A destination that drops what is written.</summary>
    public static Destination Sink => new(-1, 0);

    public static Destination Register(RegisterSymbol register) => new(register.Index, register.Type.Mask);

    public void Write(PtxThread thread, ulong value)
    {
        if (_register >= 0)
            thread.Write(_register, value & _mask);
    }
}
