using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>ld of one element or a vector; each is extended to its register as the type says.</summary>
internal sealed class LoadOperation(Destination[] destinations, AddressSource address, PtxType type, AccessKind kind) : Operation
{
    public override void Execute(PtxThread thread)
    {
        int size = type.Bytes * destinations.Length;
        (MemoryRegion? region, int offset) = address.Locate(thread, size);
        region.CheckRead(thread, offset, size, kind);
        for (int i = 0; i < destinations.Length; i++)
            destinations[i].Write(thread, type.Extend(region.Load(offset + i * type.Bytes, type.Bytes)));
    }
}
