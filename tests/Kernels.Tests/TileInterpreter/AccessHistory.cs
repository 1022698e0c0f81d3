namespace Kernels.Tests.TileInterpreter;

/// <summary>Finds unordered accesses: for every byte its last writer, and the readers since, of which two tell all.</summary>
/// <remarks>
/// Epochs only grow, so of the readers of one block only those of the latest epoch can be unordered with a later write; two
/// different ones of them stand for all, since a writer equals at most one.
/// </remarks>
internal sealed class AccessHistory(int bytes)
{
    private readonly Accessor?[] _writers = new Accessor?[bytes];
    private readonly Accessor?[] _readers = new Accessor?[bytes];
    private readonly Accessor?[] _otherReaders = new Accessor?[bytes];

    public void Read(long offset, Accessor accessor, string name)
    {
        Require(_writers[offset], accessor, offset, name);
        if (_readers[offset] is { } reader && reader.Group == accessor.Group && reader.Epoch == accessor.Epoch && reader.Lane != accessor.Lane)
            _otherReaders[offset] = accessor;
        else if (_readers[offset] is { } foreign && foreign.Group != accessor.Group)
            _otherReaders[offset] = accessor;
        else
            _readers[offset] = accessor;
    }

    public void Write(long offset, Accessor accessor, string name)
    {
        Require(_writers[offset], accessor, offset, name);
        Require(_readers[offset], accessor, offset, name);
        Require(_otherReaders[offset], accessor, offset, name);
        _writers[offset] = accessor;
    }

    private static void Require(Accessor? earlier, Accessor now, long offset, string name)
    {
        if (earlier is { } other && other.IsUnordered(now))
            throw new TileFaultException(TileFault.UnorderedAccess, $"{other} and {now} access byte {offset} of {name} with no barrier between");
    }
}
