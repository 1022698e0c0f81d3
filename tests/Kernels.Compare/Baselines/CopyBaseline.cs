using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>A memory copy that reads and writes as many bytes in all as the case does.</summary>
internal sealed class CopyBaseline : IDisposable
{
    private readonly AlignedMemory<byte> _source;
    private readonly AlignedMemory<byte> _destination;
    private readonly ThreadTeam _team;
    private readonly int _length;
    private readonly Action<int> _part;

    public CopyBaseline(long bytes, ThreadTeam team, int offset = 0)
    {
        _length = checked((int)(bytes / 2));
        _source = new AlignedMemory<byte>(_length, offset);
        _destination = new AlignedMemory<byte>(_length, offset);
        _team = team;
        _part = CopyPart;
        Contender = new Contender("copy", () => _team.Run(_part));
    }

    public Contender Contender { get; }

    public void Dispose()
    {
        _source.Dispose();
        _destination.Dispose();
    }

    private void CopyPart(int index)
    {
        Range part = _team.PartOf(_length, index);
        _source.Span[part].CopyTo(_destination.Span[part]);
    }
}
