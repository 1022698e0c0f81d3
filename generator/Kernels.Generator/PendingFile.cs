using System.Collections.Concurrent;

namespace Kernels.Generator;

/// <summary>
/// A file that is compiled once, when it is first asked for. Two of the same input are equal: an edit that leaves the input as it is leaves
/// the file, too.
/// </summary>
/// <remarks>
/// The compiler that runs a generator asks for one file after the other, on one thread. What will be asked for is known before:
/// <see cref="CompileAll"/> compiles it on all cores.
/// </remarks>
internal sealed class PendingFile(object input, Func<CancellationToken, GeneratedFile> compile) : IEquatable<PendingFile>
{
    private readonly object input = input;
    private volatile GeneratedFile? file;

    /// <summary>Compiles those that are not yet.</summary>
    public static void CompileAll(ImmutableArray<PendingFile> files, CancellationToken cancellation)
    {
        // One at a time for each thread: they differ in size.
        var pending = Partitioner.Create(files.Where(file => file.file is null), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(pending, new ParallelOptions { CancellationToken = cancellation }, file => file.Get(cancellation));
    }

    public GeneratedFile Get(CancellationToken cancellation) => file ??= compile(cancellation);

    public bool Equals(PendingFile? other) => other is not null && input.Equals(other.input);

    public override bool Equals(object? obj) => Equals(obj as PendingFile);

    public override int GetHashCode() => input.GetHashCode();
}
