using Kernels.PtxEmulator.Execution;

namespace Kernels.PtxEmulator.Memory;

/// <summary>What is remembered of the accesses to one byte or one aligned word.</summary>
internal struct ShadowCell
{
    private Access _write;
    private AccessSet _reads;
    private StrongAccesses? _strong;
    private bool _readNonCoherently;

    /// <summary>Checks and records a read; the conflict found, if any.</summary>
    public Conflict? Read(PtxThread thread, AccessKind kind)
    {
        if (_write.Exists && !_write.IsBefore(thread))
            return new Conflict(PtxFault.Race, "write", _write);
        if (kind == AccessKind.Strong)
        {
            (_strong ??= new StrongAccesses()).Reads.Add(thread);
            return null;
        }

        if (_strong is { } strong && strong.Writes.FindUnordered(thread) is { Exists: true } access)
            return new Conflict(PtxFault.Race, "atomic or volatile write", access);
        if (kind == AccessKind.NonCoherent)
        {
            if (_write.Exists)
                return new Conflict(PtxFault.NonCoherentRead, "write", _write);
            _readNonCoherently = true;
        }

        _reads.Add(thread);
        return null;
    }

    /// <summary>Checks and records a write, or an atomic update when the kind is strong; the conflict found, if any.</summary>
    public Conflict? Write(PtxThread thread, AccessKind kind)
    {
        if (_write.Exists && !_write.IsBefore(thread))
            return new Conflict(PtxFault.Race, "write", _write);
        if (_reads.FindUnordered(thread) is { Exists: true } read)
            return new Conflict(PtxFault.Race, "read", read);
        if (_readNonCoherently)
            return new Conflict(PtxFault.NonCoherentRead, "read through .nc", default);
        if (kind == AccessKind.Strong)
        {
            (_strong ??= new StrongAccesses()).Writes.Add(thread);
            return null;
        }

        if (_strong?.FindUnordered(thread) is { Exists: true } access)
            return new Conflict(PtxFault.Race, "atomic or volatile access", access);
        // All of these are ordered before this write, so whatever comes after it comes after them.
        _strong = null;
        _reads = default;
        _write = Access.By(thread);
        return null;
    }

    /// <summary>Apart, as most locations see no strong access.</summary>
    private sealed class StrongAccesses
    {
        public AccessSet Reads;
        public AccessSet Writes;

        public Access FindUnordered(PtxThread thread) =>
            Writes.FindUnordered(thread) is { Exists: true } write ? write : Reads.FindUnordered(thread);
    }
}
