using Kernels.Compare.Described;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Gemm;

namespace Kernels.Compare.Suites;

/// <summary>Products by packed weights: of one row of x and of several, weights from memory and in cache.</summary>
internal sealed class GemmSuite : ISuite
{
    private static readonly int[] RowCounts = [1, 16, 128];

    // The attention and the feed-forward matrices of a model of 7 billion weights.
    private static readonly WeightsShape Square = new(4096, 4096);
    private static readonly WeightsShape[] Shapes = [Square, new(11008, 4096)];
    private static readonly WeightsShape Cached = new(64, 4096, IsInCache: true);

    public string Name => "gemm";

    public string Summary => "products by packed weights, m = 1, 16, 128; --external int g(int m, int n, int k, …)";

    public IEnumerable<CaseDescription> Cases(Workbench bench)
    {
        foreach (ProductKernel kernel in LutGemmKernels.Plain)
        {
            foreach (WeightsShape shape in Shapes)
                foreach (int rows in RowCounts)
                    foreach (int threads in bench.ThreadCounts)
                        yield return Case(new(bench, kernel, shape, rows, threads));
            yield return Case(new(bench, kernel, Cached, 1, 1));
        }

        foreach (ProductKernel kernel in LutGemmKernels.Rotated)
            yield return Case(new(bench, kernel, Square, 1, 1));
    }

    private static CaseDescription Case(ProductSetting setting)
    {
        string rotation = setting.IsRotated ? $" rotation={setting.Kernel.Rotation}" : "";
        string memory = setting.Shape.IsInCache ? " memory=cache" : "";
        string name = $"format={setting.Kernel.Format.Name} group={setting.Kernel.Group}{rotation} m={setting.Rows} n={setting.Shape.Outputs} k={setting.Shape.Inputs}{memory}";
        return new CaseDescription(name, setting.Threads, () => ProductCase.Prepare(setting));
    }
}
