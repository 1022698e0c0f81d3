namespace Kernels.Compare.Measurement;

/// <summary>A case that can be run.</summary>
/// <param name="Name"><c>key=value</c> pairs in a fixed order.</param>
/// <param name="Threads">The threads that ours runs on.</param>
/// <param name="Prepare">Allocates the case's memory.</param>
internal sealed record CaseDescription(string Name, int Threads, Func<PreparedCase> Prepare);
