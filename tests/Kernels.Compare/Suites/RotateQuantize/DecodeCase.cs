using Kernels.Compare.Baselines;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.RotateQuantize;

internal static class DecodeCase
{
    public static PreparedCase Prepare(QuantizeSetting setting)
    {
        QuantizeKernels kernels = setting.Kernels;
        var codes = new AlignedMemory<byte>(setting.CodeBytes, setting.Offset);
        var scales = new AlignedMemory<float>(setting.Groups, setting.Offset);
        var destination = new AlignedMemory<float>(setting.Elements, setting.Offset);
        var rotated = new AlignedMemory<float>(setting.Elements, setting.Offset);
        void Decode(KernelDevice device) => kernels.Decode(device, codes.Span, scales.Span, destination.Span);
        void Transform() => setting.Transform.Call(setting.Device, rotated.Span, destination.Span);
        void Dequantize(Span<float> values) =>
            PlainQuantizer.Decode(kernels.Format, setting.Factor, RotateQuantizeKernels.Group, codes.Span, scales.Span, values);

        PreparedCase prepared = QuantizeCase.Create(setting, kernels.DecodeInfo, Decode).Own(codes, scales, destination, rotated);
        if (setting.IsRotated) prepared.Baselines.Add(new Contender("transform", Transform));
        if (setting.IsInCache && setting.IsRotated) prepared.Baselines.Add(new Contender("unfused", () => { Dequantize(rotated.Span); Transform(); }));
        if (setting.IsInCache && !setting.IsRotated) prepared.Baselines.Add(new Contender("textbook", () => Dequantize(destination.Span)));

        prepared.Check = () =>
        {
            var reference = new QuantizeReference(setting);
            TestData.Repeat<byte>(reference.Codes, codes.Span);
            TestData.Repeat<float>(reference.Scales, scales.Span);
            Decode(setting.Device);
            Expect.RepeatedBits<float>("values", destination.Span, reference.Decoded);
        };
        return prepared;
    }
}
