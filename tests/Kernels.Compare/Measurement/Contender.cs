namespace Kernels.Compare.Measurement;

/// <summary>Something that is timed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Run">The whole work of its case, or a part of it.</param>
/// <param name="Runs">How many runs do the whole work; times are given for that many.</param>
internal sealed record Contender(string Name, Action Run, double Runs = 1);
