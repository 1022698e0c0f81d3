namespace Kernels.PtxEmulator.Execution;

/// <summary>A decoded source operand: a register, its complement for a negated predicate, or a constant.</summary>
internal readonly struct Source
{
    private readonly int _register;
    private readonly ulong _value;

    private Source(int register, ulong value)
    {
        _register = register;
        _value = value;
    }

    public static Source Constant(ulong value) => new(-1, value);

    public static Source Register(int register, bool negated = false) => new(register, negated ? 1ul : 0ul);

    /// <summary>The register's bits above which are zeros, or the constant.</summary>
    public ulong Read(PtxThread thread) => _register >= 0 ? thread.Read(_register) ^ _value : _value;
}
