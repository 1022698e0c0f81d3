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

        // Any bytes are zero points, which groups have that are scaled by their range.
        ZeroPoints = new byte[description.Statistic == 2 ? outputs * inputs / description.GroupSize : 0];
        for (int i = 0; i < ZeroPoints.Length; i++) ZeroPoints[i] = (byte)random.Next();
    }

    public WeightsDescription Description { get; }

    public int Outputs { get; }

    public int Inputs { get; }

    /// <summary>The codes as numbers, row by row.</summary>
    public int[] Values { get; }

    public byte[] Codes { get; }

    public byte[] ScaleBytes { get; }

    public byte[] ZeroPoints { get; }

    public static int ScaleSize(WeightsDescription description) => description.ScaleType switch
    {
        KernelElementType.E8M0 or KernelElementType.E4M3 or KernelElementType.UE5M3 => 1,
        KernelElementType.Half => 2,
        _ => 4,
    };

    public PackedWeights Pack(KernelDevice device) => Description.ScaleType switch
    {
        KernelElementType.E8M0 or KernelElementType.E4M3 or KernelElementType.UE5M3 => PackedWeights.Pack<byte>(Description, Codes, ScaleBytes, ZeroPoints, Outputs, Inputs, device),
        KernelElementType.Half => PackedWeights.Pack<Half>(Description, Codes, Scales<Half>(), ZeroPoints, Outputs, Inputs, device),
        _ => PackedWeights.Pack<float>(Description, Codes, Scales<float>(), ZeroPoints, Outputs, Inputs, device),
    };

    public ReadOnlySpan<T> Scales<T>()
        where T : unmanaged
        => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(ScaleBytes);
}
