namespace Kernels.PtxEmulator.Execution;

/// <summary>mov of a vector of registers to one register, the first element lowest.</summary>
internal sealed class PackOperation(Destination destination, Source[] elements, int elementBits) : Operation
{
    public override void Execute(PtxThread thread)
    {
        ulong value = 0;
        for (int i = 0; i < elements.Length; i++)
            value |= elements[i].Read(thread) << (i * elementBits);
        destination.Write(thread, value);
    }
}
