using System.Runtime.CompilerServices;

namespace Kernels.Oclgrind.Cases;

/// <summary>Seeded elements, the same in every process.</summary>
internal static class CaseData
{
    /// <summary>Rows that fill one thread block and a part of a second.</summary>
    public static int Rows(KernelInfo kernel)
    {
        int blocksPerRow = kernel.ElementsPerRow(kernel.Operands[0].Name) / kernel.Operands[0].ElementsPerBlock;
        return (kernel.OpenCLStages[0].TileBlocks / blocksPerRow) + 1;
    }

    /// <summary>Elements for an operand.</summary>
    public static T[] Elements<T>(KernelInfo kernel, string operand)
        where T : unmanaged
        => Elements<T>(Rows(kernel), kernel.ElementsPerRow(operand));

    /// <summary>Rows of elements; the second half of the first one is zero, so that a codec has a group without a scale.</summary>
    public static T[] Elements<T>(int rows, int rowLength)
        where T : unmanaged
    {
        var random = new Random(1);
        var elements = new T[rows * rowLength];
        for (int i = 0; i < elements.Length; i++)
        {
            double value = random.NextDouble() - 0.5;
            elements[i] = i >= rowLength / 2 && i < rowLength ? default : Convert<T>(value);
        }

        return elements;
    }

    private static T Convert<T>(double value)
    {
        if (typeof(T) == typeof(byte))
        {
            byte code = (byte)(int)(value * 512);
            return Unsafe.As<byte, T>(ref code);
        }

        if (typeof(T) == typeof(Half))
        {
            var half = (Half)value;
            return Unsafe.As<Half, T>(ref half);
        }

        float single = (float)value;
        return Unsafe.As<float, T>(ref single);
    }
}
