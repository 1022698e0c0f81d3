using Kernels.Compare.Baselines;
using Kernels.Compare.CommandLine;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Gemm;

namespace Kernels.Compare.Suites;

/// <summary>What all cases share: the devices, the threads of baselines and ceilings, the external library, the weights.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly ThreadTeam _solo = new(1);
    private readonly ThreadTeam _team;

    public Workbench(CompareOptions options)
    {
        Options = options;
        External = options.External is null ? null : ExternalFunction.Load(options.External);
        _team = new ThreadTeam(options.Threads);
        ManyThreads = KernelDevice.CreateCpu(new CpuOptions { Threads = options.Threads });
    }

    public CompareOptions Options { get; }

    public ExternalFunction? External { get; }

    public WeightsCache Weights { get; } = new();

    public KernelDevice OneThread { get; } = KernelDevice.CreateCpu(new CpuOptions { Threads = 1 });

    public KernelDevice ManyThreads { get; }

    /// <summary>1, and the number of threads asked for where that is more.</summary>
    public IReadOnlyList<int> ThreadCounts => Options.Threads > 1 ? [1, Options.Threads] : [1];

    public ThreadTeam Team(int threads) => threads == 1 ? _solo : _team;

    public KernelDevice Device(int threads) => threads == 1 ? OneThread : ManyThreads;

    public void Dispose()
    {
        Weights.Dispose();
        _solo.Dispose();
        _team.Dispose();
        External?.Dispose();
    }
}
