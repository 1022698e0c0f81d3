namespace Kernels.Compare.Measurement;

/// <summary>A case with its memory and its contenders.</summary>
/// <param name="bytes">The bytes that one run of ours reads and writes; of a product, those of the weights.</param>
/// <param name="operations">The operations of one run.</param>
/// <param name="ours">What is measured.</param>
internal sealed class PreparedCase(long bytes, long operations, Contender ours) : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    public long Bytes { get; } = bytes;

    public long Operations { get; } = operations;

    public Contender Ours { get; } = ours;

    public List<Contender> Baselines { get; } = [];

    public List<Ceiling> Ceilings { get; } = [];

    /// <summary>
    /// Fills the memory and compares the results of all contenders, before anything is timed. Throws
    /// <see cref="WrongResultException"/> when ours is wrong; adds to <see cref="Refusals"/> when another is.
    /// </summary>
    public Action Check { get; set; } = () => { };

    /// <summary>Baselines that gave a wrong result, and how; they are not timed.</summary>
    public List<string> Refusals { get; } = [];

    public PreparedCase Own(params IDisposable[] owned)
    {
        _owned.AddRange(owned);
        return this;
    }

    public void Dispose()
    {
        foreach (IDisposable owned in _owned) owned.Dispose();
    }
}
