using Kernels.Compare.Baselines;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.RotateQuantize;

internal static class EncodeCase
{
    public static PreparedCase Prepare(QuantizeSetting setting)
    {
        QuantizeKernels kernels = setting.Kernels;
        var source = new AlignedMemory<float>(setting.Elements, setting.Offset);
        var codes = new AlignedMemory<byte>(setting.CodeBytes, setting.Offset);
        var scales = new AlignedMemory<float>(setting.Groups, setting.Offset);
        var rotated = new AlignedMemory<float>(setting.Elements, setting.Offset);
        void Encode(KernelDevice device) => kernels.Encode(device, source.Span, codes.Span, scales.Span);
        void Transform() => setting.Transform.Call(setting.Device, source.Span, rotated.Span);
        void Quantize(ReadOnlySpan<float> values) =>
            PlainQuantizer.Encode(kernels.Format, setting.Factor, RotateQuantizeKernels.Group, values, codes.Span, scales.Span);

        PreparedCase prepared = QuantizeCase.Create(setting, kernels.EncodeInfo, Encode).Own(source, codes, scales, rotated);
        if (setting.IsRotated) prepared.Baselines.Add(new Contender("transform", Transform));
        if (setting.IsInCache && setting.IsRotated) prepared.Baselines.Add(new Contender("unfused", () => { Transform(); Quantize(rotated.Span); }));
        if (setting.IsInCache && !setting.IsRotated) prepared.Baselines.Add(new Contender("textbook", () => Quantize(source.Span)));

        prepared.Check = () =>
        {
            var reference = new QuantizeReference(setting);
            TestData.Repeat<float>(reference.Values, source.Span);
            Encode(setting.Device);
            Expect.RepeatedBits<byte>("codes", codes.Span, reference.Codes);
            Expect.RepeatedBits<float>("scales", scales.Span, reference.Scales);
        };
        return prepared;
    }
}
