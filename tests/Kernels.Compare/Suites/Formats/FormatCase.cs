using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Formats;

/// <summary>
/// A format beside the rotation alone and, from narrow elements, beside the same format from float. What is encoded and decoded is checked by its error,
/// which tells a wrong setting; whether the bits are right is what tests are for.
/// </summary>
internal static class FormatCase
{
    /// <summary>Of 4096 elements; 32 scales, or one bad group, are this far from the mean.</summary>
    private const double Tolerance = 0.15;

    public static PreparedCase PrepareEncode<TElement, TScale>(FormatSetting setting, FormatKernels<TElement, TScale> kernels)
        where TElement : unmanaged
        where TScale : unmanaged =>
        Prepare(setting, kernels, kernels.EncodeInfo, isEncode: true);

    public static PreparedCase PrepareDecode<TElement, TScale>(FormatSetting setting, FormatKernels<TElement, TScale> kernels)
        where TElement : unmanaged
        where TScale : unmanaged =>
        Prepare(setting, kernels, kernels.DecodeInfo, isEncode: false);

    private static PreparedCase Prepare<TElement, TScale>(FormatSetting setting, FormatKernels<TElement, TScale> kernels, KernelInfo info, bool isEncode)
        where TElement : unmanaged
        where TScale : unmanaged
    {
        int rows = setting.Elements / info.RowLength;
        long operations = rows * info.OperationsPerRow;
        KernelDevice device = setting.Device;
        var source = new AlignedMemory<TElement>(setting.Elements);
        var codes = new AlignedMemory<byte>(kernels.CodeBytes(rows));
        var scales = new AlignedMemory<TScale>(kernels.Scales(rows));
        var result = new AlignedMemory<TElement>(setting.Elements);
        void Encode(KernelDevice device) => kernels.Encode(device, source.Span, codes.Span, scales.Span);
        void Decode(KernelDevice device) => kernels.Decode(device, codes.Span, scales.Span, result.Span);
        Action<KernelDevice> run = isEncode ? Encode : Decode;

        var copy = new CopyBaseline(rows * info.BytesPerRow, setting.Bench.Team(setting.Threads));
        PreparedCase prepared = new PreparedCase(rows * info.BytesPerRow, operations, new Contender("ours", () => run(device)))
            .Own(source, codes, scales, result, copy);
        if (setting.Threads > 1) prepared.Baselines.Add(new Contender("one-thread", () => run(setting.Bench.OneThread)));
        prepared.Baselines.Add(copy.Contender);
        prepared.Baselines.Add(new Contender("transform", () => kernels.Elements.Transform.Call(device, source.Span, result.Span)));
        prepared.Ceilings.Add(CaseCeilings.Instructions(operations, setting.Bench.Team(setting.Threads)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));

        PreparedCase? fromFloat = FromFloat(setting, kernels, isEncode);
        if (fromFloat is not null) prepared.Own(fromFloat).Baselines.Add(fromFloat.Ours with { Name = "float" });

        prepared.Check = () =>
        {
            fromFloat?.Check();
            TestData.Repeat<TElement>(Normal(setting.PatternElements, kernels.Elements), source.Span);
            Encode(device);
            Decode(device);
            CheckError(kernels, source.Span, result.Span);
        };
        return prepared;
    }

    private static PreparedCase? FromFloat(FormatSetting setting, FormatKernels kernels, bool isEncode)
    {
        FormatKernels fromFloat = FloatFormats.All.Single(other => other.Format == kernels.Format);
        if (fromFloat == kernels) return null;
        return isEncode ? fromFloat.PrepareEncode(setting) : fromFloat.PrepareDecode(setting);
    }

    private static TElement[] Normal<TElement>(int count, FormatElement<TElement> element)
    {
        float[] values = new float[count];
        TestData.FillNormal(values);
        return [.. values.Select(element.Narrow)];
    }

    private static void CheckError<TElement, TScale>(FormatKernels<TElement, TScale> kernels, ReadOnlySpan<TElement> source, ReadOnlySpan<TElement> result)
        where TElement : unmanaged
        where TScale : unmanaged
    {
        double error = 0;
        double sum = 0;
        for (int i = 0; i < source.Length; i++)
        {
            double value = kernels.Elements.Widen(source[i]);
            double difference = kernels.Elements.Widen(result[i]) - value;
            error += difference * difference;
            sum += value * value;
        }

        error /= sum;
        if (Math.Abs(error / kernels.Error - 1) <= Tolerance) return;
        throw new WrongResultException($"{kernels.Format}: the relative squared error is {error:e3}, and normal numbers have {kernels.Error:e3}");
    }
}
