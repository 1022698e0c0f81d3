using Kernels.CompilerServices;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Weights;

/// <summary>A matrix of codes and scales, and what an encoder would have written of it.</summary>
internal sealed class WeightsCase
{
    public WeightsCase(WeightsDescription description, int outputs, int inputs, ulong seed = 1)
    {
        Description = description;
        (Outputs, Inputs) = (outputs, inputs);
        var random = new SplitMix64(seed);
        Values = new int[outputs * inputs];
        for (int i = 0; i < Values.Length; i++) Values[i] = description.Minimum + random.NextInt(description.Maximum - description.Minimum + 1);

        Codes = CodePacking.Pack(Values, description.CodeBits);

        // Any bits are a scale: NaN, infinities and negative ones too.
        ScaleBytes = new byte[outputs * inputs / description.GroupSize * ScaleSize(description)];
        for (int i = 0; i < ScaleBytes.Length; i++) ScaleBytes[i] = (byte)random.Next();

        // Any bits are zero points or minima, which groups have that are scaled by their range.
        ShiftBytes = new byte[outputs * inputs / description.GroupSize * ShiftSize(description)];
        for (int i = 0; i < ShiftBytes.Length; i++) ShiftBytes[i] = (byte)random.Next();
    }

    public WeightsDescription Description { get; }

    public int Outputs { get; }

    public int Inputs { get; }

    /// <summary>The codes as numbers, row by row.</summary>
    public int[] Values { get; }

    public byte[] Codes { get; }

    public byte[] ScaleBytes { get; }

    public byte[] ShiftBytes { get; }

    public static int ScaleSize(WeightsDescription description) => Size(description.ScaleType);

    /// <summary>The bytes of what a group has beside its scale; 0 where it has nothing.</summary>
    public static int ShiftSize(WeightsDescription description) => description.Statistic switch
    {
        2 => 1,
        3 => Size(description.ShiftType),
        _ => 0,
    };

    public PackedWeights Pack(KernelDevice device) =>
        PackedWeights.Pack(Description, Codes, ValuesOf(ScaleBytes, Description.ScaleType), ValuesOf(ShiftBytes, Description.Statistic == 3 ? Description.ShiftType : KernelElementType.Byte), Outputs, Inputs, device);

    public ReadOnlySpan<T> Scales<T>()
        where T : unmanaged
        => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(ScaleBytes);

    private static GroupValues ValuesOf(byte[] bytes, KernelElementType type) => type switch
    {
        KernelElementType.Half => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Half>(bytes),
        KernelElementType.BFloat16 => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, BFloat16>(bytes),
        KernelElementType.Float => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes),
        _ => bytes,
    };

    private static int Size(KernelElementType type) => type switch
    {
        KernelElementType.E8M0 or KernelElementType.E4M3 or KernelElementType.UE5M3 => 1,
        KernelElementType.Half or KernelElementType.BFloat16 => 2,
        _ => 4,
    };
}
