namespace Kernels.CompilerServices;

/// <summary>The rule of operands whose elements are within limits. It is checked where they are in memory of this process; of those on a device kernels take the nearest that may be.</summary>
internal static unsafe class NumberRules
{
    public static void Check(KernelOperand operand, in OperandView view)
    {
        if (operand.Largest == 0 || !view.IsOfProcess) return;
        var numbers = new ReadOnlySpan<int>(view.Pointer, (int)view.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 1 || numbers[i] > operand.Largest) throw OperandErrors.NumberOutside(operand.Name, i, numbers[i], operand.Largest);
        }
    }
}
