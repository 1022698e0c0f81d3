using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.RotateQuantize;

/// <summary>What encode and decode have in common.</summary>
internal static class QuantizeCase
{
    public static PreparedCase Create(QuantizeSetting setting, KernelInfo info, Action<KernelDevice> run)
    {
        int rows = setting.Elements / info.RowLength;
        long bytes = rows * info.BytesPerRow;
        long operations = rows * info.OperationsPerRow;
        var copy = new CopyBaseline(bytes, setting.Bench.Team(setting.Threads), setting.Offset);

        KernelDevice device = setting.Device;
        PreparedCase prepared = new PreparedCase(bytes, operations, new Contender("ours", () => run(device))).Own(copy);
        if (setting.Threads > 1) prepared.Baselines.Add(new Contender("one-thread", () => run(setting.Bench.OneThread)));
        prepared.Baselines.Add(copy.Contender);
        prepared.Ceilings.Add(CaseCeilings.Instructions(operations, setting.Bench.Team(setting.Threads)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));
        return prepared;
    }
}
