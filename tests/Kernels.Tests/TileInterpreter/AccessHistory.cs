namespace Kernels.Tests.TileInterpreter;

/// <summary>Finds unordered accesses of threads: for every byte its last writer, and the readers since, of which two tell all.</summary>
/// <remarks>
/// A barrier separates reads from later writes in any memory, since a read that is used is over by then. It makes writes
/// visible to other lanes, and orders them, in shared memory only.
/// </remarks>
/// <param name="bytes">The size of the memory.</param>
/// <param name="isShared">Whether it is shared memory.</param>
internal sealed class AccessHistory(int bytes, bool isShared)
{
    private readonly Accessor?[] _writers = new Accessor?[bytes];
    private readonly Accessor?[] _readers = new Accessor?[bytes];
    private readonly Accessor?[] _otherReaders = new Accessor?[bytes];

    public void Read(long offset, Accessor accessor, string name)
    {
        RequireAfterWriter(offset, accessor, name);

        // Of the readers of one block only those since the last barrier can collide with a later write; two different ones of
        // them stand for all, since the writer is at most one of the two.
        bool isSecond = _readers[offset] is { } reader
            && (reader.Group != accessor.Group || (reader.Epoch == accessor.Epoch && reader.Lane != accessor.Lane));
        (isSecond ? _otherReaders : _readers)[offset] = accessor;
    }

    public void Write(long offset, Accessor accessor, string name)
    {
        RequireAfterWriter(offset, accessor, name);
        RequireAfterReader(_readers[offset], offset, accessor, name);
        RequireAfterReader(_otherReaders[offset], offset, accessor, name);
        _writers[offset] = accessor;
    }

    private void RequireAfterWriter(long offset, Accessor now, string name)
    {
        if (_writers[offset] is { } writer && !writer.IsSameLane(now) && !(isShared && writer.IsSeparatedFrom(now)))
            throw Unordered(writer, now, offset, name);
    }

    private static void RequireAfterReader(Accessor? reader, long offset, Accessor now, string name)
    {
        if (reader is { } other && !other.IsSameLane(now) && !other.IsSeparatedFrom(now))
            throw Unordered(other, now, offset, name);
    }

    private static TileFaultException Unordered(Accessor earlier, Accessor now, long offset, string name) =>
        new(TileFault.UnorderedAccess, $"nothing orders the accesses of byte {offset} of {name} by {earlier} and {now}");
}
