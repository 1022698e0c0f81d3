using Kernels.Compare.Baselines;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.RotateQuantize;

/// <summary>One pattern of values with its codes, its scales and what they decode to, all by the plain baselines.</summary>
internal sealed class QuantizeReference
{
    public QuantizeReference(QuantizeSetting setting)
    {
        IntegerFormat format = setting.Kernels.Format;
        Values = new float[setting.PatternElements];
        Codes = new byte[format.CodeBytes(Values.Length)];
        Scales = new float[Values.Length / RotateQuantizeKernels.Group];
        Decoded = new float[Values.Length];

        TestData.Fill(Values);
        float[] rotated = [.. Values];
        TextbookTransform.Run(rotated, setting.Kernels.Rotation);
        PlainQuantizer.Encode(format, setting.Factor, RotateQuantizeKernels.Group, rotated, Codes, Scales);
        PlainQuantizer.Decode(format, setting.Factor, RotateQuantizeKernels.Group, Codes, Scales, Decoded);
        TextbookTransform.Run(Decoded, setting.Kernels.Rotation);
    }

    public float[] Values { get; }

    public byte[] Codes { get; }

    public float[] Scales { get; }

    public float[] Decoded { get; }
}
