using Kernels.CompilerServices;

namespace Kernels.GpuKit.Measurement;

/// <summary>Operands of described methods in a device's memory.</summary>
internal static class DeviceOperand
{
    public static DeviceBuffer Uninitialized(KernelDevice device, KernelElementType type, int length) => type switch
    {
        KernelElementType.Float => device.Allocate<float>(length),
        KernelElementType.Half => device.Allocate<Half>(length),
        KernelElementType.BFloat16 => device.Allocate<BFloat16>(length),
        KernelElementType.Byte => device.Allocate<byte>(length),
        _ => throw Undescribed(type),
    };

    /// <summary>Seeded numbers.</summary>
    public static DeviceBuffer Random(KernelDevice device, KernelElementType type, int length)
    {
        var random = new Random(1);
        switch (type)
        {
            case KernelElementType.Float:
                float[] singles = new float[length];
                for (int i = 0; i < length; i++) singles[i] = random.NextSingle() - 0.5f;
                return device.Upload<float>(singles);
            case KernelElementType.Half:
                var halves = new Half[length];
                for (int i = 0; i < length; i++) halves[i] = (Half)(random.NextSingle() - 0.5f);
                return device.Upload<Half>(halves);
            case KernelElementType.BFloat16:
                var narrow = new BFloat16[length];
                for (int i = 0; i < length; i++) narrow[i] = (BFloat16)(random.NextSingle() - 0.5f);
                return device.Upload<BFloat16>(narrow);
            case KernelElementType.Byte:
                byte[] codes = new byte[length];
                random.NextBytes(codes);
                return device.Upload<byte>(codes);
            default:
                throw Undescribed(type);
        }
    }

    private static ArgumentOutOfRangeException Undescribed(KernelElementType type) =>
        new(nameof(type), type, "No described method has an operand of this type.");
}
