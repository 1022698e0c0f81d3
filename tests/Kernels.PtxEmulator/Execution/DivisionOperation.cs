namespace Kernels.PtxEmulator.Execution;

/// <summary>Integer division or remainder; the ISA leaves the result for a zero divisor open, so that is a fault.</summary>
internal sealed class DivisionOperation(Destination destination, Source a, Source b, Func<ulong, ulong, ulong> function)
    : Operation
{
    public override void Execute(PtxThread thread)
    {
        ulong dividend = a.Read(thread);
        ulong divisor = b.Read(thread);
        if (divisor == 0)
            throw thread.Fault(PtxFault.DivisionByZero, $"{dividend} is divided by zero");
        destination.Write(thread, function(dividend, divisor));
    }
}
