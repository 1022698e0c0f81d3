using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>atom or red: a relaxed read-modify-write.</summary>
/// <param name="update">The new value from the old one and the operands b and c.</param>
internal sealed class AtomicOperation(
    Destination destination, AddressSource address, PtxType type, Source b, Source c,
    Func<MemoryRegion, ulong, ulong, ulong, ulong> update) : Operation
{
    public override void Execute(PtxThread thread)
    {
        int size = type.Bytes;
        (MemoryRegion? region, int offset) = address.Locate(thread, size);
        int unwritten = region.FirstUnwritten(offset, size);
        if (unwritten >= 0)
            throw thread.Fault(PtxFault.UnwrittenRead, $"an atomic updates '{region.Name}'+{offset}, which was never written");
        region.CheckWrite(thread, offset, size, AccessKind.Strong);
        ulong old = region.Load(offset, size);
        region.Store(offset, size, update(region, old, b.Read(thread), c.Read(thread)));
        destination.Write(thread, old);
    }
}
