namespace Kernels.PtxEmulator.Execution;

/// <summary>mov of one register to a vector of registers, the lowest bits first.</summary>
internal sealed class UnpackOperation(Destination[] elements, int elementBits, Source source) : Operation
{
    public override void Execute(PtxThread thread)
    {
        ulong value = source.Read(thread);
        for (int i = 0; i < elements.Length; i++)
            elements[i].Write(thread, value >> (i * elementBits));
    }
}
