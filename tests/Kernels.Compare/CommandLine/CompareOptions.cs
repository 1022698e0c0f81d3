using Kernels.Compare.Suites;

namespace Kernels.Compare.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record CompareOptions
{
    public required IReadOnlyList<ISuite> Suites { get; init; }

    /// <summary>Only cases whose text holds all of these words are run.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>How long each case is measured, after it is warm.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(1);

    public int Threads { get; init; } = Environment.ProcessorCount;

    public ExternalSymbol? External { get; init; }

    public string? JsonPath { get; init; }

    /// <summary>Another build of this program, to run each case of in turn with this one's.</summary>
    public string? Before { get; init; }

    public bool Chooses(string caseName) => Filter.All(word => caseName.Contains(word, StringComparison.OrdinalIgnoreCase));
}
