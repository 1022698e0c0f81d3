using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>A product whose weights come from memory, or stay in cache where they are few.</summary>
internal static class ProductCase
{
    private const int MemoryBytes = 256 << 20;
    private const int SliceBytes = 32 << 20;

    // Tables are as slow for many rows as for some: longer cases would tell nothing new.
    private const int MostRowsLookedUp = 16;

    public static PreparedCase Prepare(ProductSetting setting)
    {
        Workbench bench = setting.Bench;
        ThreadTeam team = bench.Team(setting.Threads);
        ProductWeights weights = bench.Weights.Get(setting.Kernel, setting.Shape, bench.OneThread);
        var x = new AlignedMemory<float>(setting.Rows * setting.Shape.Inputs);
        var y = new AlignedMemory<float>(setting.Rows * setting.Shape.Outputs);
        TestData.Fill(x.Span);

        Action On(KernelDevice device, ProductCall product)
        {
            WeightsCopies copies = weights.On(device);
            return () => product(device, x.Span, copies.Next(), y.Span);
        }

        Action run = On(setting.Device, setting.Kernel.Multiply);
        var activations = new ActivationBaseline(setting, x);
        ReadProbe read = setting.Shape.IsInCache ? new((int)weights.Bytes, (int)weights.Bytes, team) : new(MemoryBytes, SliceBytes, team);
        PreparedCase prepared = new PreparedCase(weights.Bytes, setting.Operations, new Contender("ours", run)).Own(x, y, activations, read);
        if (setting.Threads > 1) prepared.Baselines.Add(new Contender("one-thread", On(bench.OneThread, setting.Kernel.Multiply)));
        prepared.Baselines.Add(activations.Contender);
        if (setting is { Threads: 1, Rows: <= MostRowsLookedUp, Kernel.LookUp: { } lookUp }) prepared.Baselines.Add(new Contender("look-up", On(setting.Device, lookUp)));
        if (!setting.IsRotated) AddDecoded(prepared, setting, weights.Rows, x);
        prepared.Ceilings.Add(read.Of(weights.Bytes));
        prepared.Ceilings.AddRange(CaseCeilings.MultiplyAdds(setting.Operations, team));

        prepared.Check = () =>
        {
            var reference = new ProductReference(setting.Kernel, weights.Rows, x.Span);
            run();
            foreach ((int row, int output) in reference.Places)
            {
                float ours = y.Span[row * setting.Shape.Outputs + output];
                Expect.SameBits<float>($"row {row}, output {output}", [ours], [reference.Element(row, output)]);
            }

            if (setting.Threads == 1 && !setting.IsRotated) AddExternal(prepared, setting, weights, x, reference);
        };
        return prepared;
    }

    /// <summary>Baselines that multiply what the weights decode to.</summary>
    private static void AddDecoded(PreparedCase prepared, ProductSetting setting, WeightRows weights, AlignedMemory<float> x)
    {
        if (setting.Threads == 1) prepared.Baselines.Add(new TextbookProduct(weights, x).Contender);
        if (setting.Rows > 1) return;
        var dense = new DenseProduct(weights, x, setting.Bench.Team(setting.Threads));
        prepared.Own(dense).Baselines.Add(dense.Contender);
    }

    private static void AddExternal(
        PreparedCase prepared, ProductSetting setting, ProductWeights weights, AlignedMemory<float> x, ProductReference reference)
    {
        if (setting.Bench.External is not { } function) return;
        var external = new ExternalProduct(function, weights.Image, weights.CopyCount, x);
        prepared.Own(external);
        int outputs = setting.Shape.Outputs;
        string? refusal = external.Check([.. reference.Places.Select(place => (place.Row * outputs + place.Output, reference.Exact(place.Row, place.Output)))]);
        if (refusal is null) prepared.Baselines.Add(external.Contender);
        else prepared.Refusals.Add(refusal);
    }
}
