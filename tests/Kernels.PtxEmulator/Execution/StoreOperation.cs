using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>st of one element or a vector.</summary>
internal sealed class StoreOperation(AddressSource address, Source[] values, PtxType type, AccessKind kind) : Operation
{
    public override void Execute(PtxThread thread)
    {
        int size = type.Bytes * values.Length;
        (MemoryRegion? region, int offset) = address.Locate(thread, size);
        region.CheckWrite(thread, offset, size, kind);
        for (int i = 0; i < values.Length; i++)
            region.Store(offset + i * type.Bytes, type.Bytes, values[i].Read(thread));
    }
}
