using System.Runtime.InteropServices;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Compares an operand with what it shall be: codes and scales byte for byte, elements with all NaNs equal.</summary>
internal static class OperandComparer
{
    public static void AssertEqual(MatrixOperand operand, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, string context)
    {
        if (expected.SequenceEqual(actual)) return;
        context = $"{context}, {operand.Spec.Name}";
        bool isElement = operand.Spec.Role == OperandRole.Destination;
        switch (operand.Spec.Element)
        {
            case ElementType.Float when isElement:
                BitComparer.AssertEqual(As<float>(expected), As<float>(actual), context);
                break;
            case ElementType.Float:
                BitComparer.AssertSameBits(As<float>(expected), As<float>(actual), context);
                break;
            case ElementType.Half when isElement:
                BitComparer.AssertEqual(As<Half>(expected), As<Half>(actual), context);
                break;
            case ElementType.Half:
                BitComparer.AssertSameBits(As<Half>(expected), As<Half>(actual), context);
                break;
            case ElementType.BFloat16 when isElement:
                BitComparer.AssertEqual(As<BFloat16>(expected), As<BFloat16>(actual), context);
                break;
            case ElementType.BFloat16:
                BitComparer.AssertSameBits(As<BFloat16>(expected), As<BFloat16>(actual), context);
                break;
            default:
                BitComparer.AssertEqual(expected, actual, context);
                break;
        }
    }

    private static ReadOnlySpan<T> As<T>(ReadOnlySpan<byte> bytes)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(bytes);
}
