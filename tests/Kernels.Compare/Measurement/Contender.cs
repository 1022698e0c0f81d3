namespace Kernels.Compare.Measurement;

/// <summary>Something that is timed. One run does the whole work of its case.</summary>
internal sealed record Contender(string Name, Action Run);
