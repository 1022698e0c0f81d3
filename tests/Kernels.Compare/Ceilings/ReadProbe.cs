using Kernels.Compare.Measurement;

namespace Kernels.Compare.Ceilings;

/// <summary>Reads memory on every thread of a team, a slice a run: all of it in turn.</summary>
internal sealed class ReadProbe : IDisposable
{
    private readonly AlignedMemory<float> _memory;
    private readonly ThreadTeam _team;
    private readonly Action<int> _part;
    private readonly int _sliceLength;
    private int _start;

    /// <param name="bytes">The memory, a multiple of the slice.</param>
    /// <param name="sliceBytes">What a run reads.</param>
    /// <param name="team">The threads.</param>
    public ReadProbe(int bytes, int sliceBytes, ThreadTeam team)
    {
        _memory = new AlignedMemory<float>(bytes / sizeof(float));
        _sliceLength = sliceBytes / sizeof(float);
        _team = team;
        _part = ReadPart;
        Contender = new Contender("read", Run);
    }

    public Contender Contender { get; }

    /// <summary>The time that reading a number of bytes takes at least.</summary>
    public Ceiling Of(long bytes) => new(Contender, (double)bytes / (_sliceLength * sizeof(float)));

    public void Dispose() => _memory.Dispose();

    private void Run()
    {
        _team.Run(_part);
        _start = (_start + _sliceLength) % _memory.Span.Length;
    }

    private void ReadPart(int index)
    {
        ReadOnlySpan<float> slice = _memory.Span.Slice(_start, _sliceLength);
        Sink.Keep(MemoryReader.Read(slice[_team.PartOf(slice.Length, index)]));
    }
}
