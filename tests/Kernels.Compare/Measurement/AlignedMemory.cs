using System.Runtime.InteropServices;

namespace Kernels.Compare.Measurement;

/// <summary>Native memory that starts a number of bytes after a cache-line boundary; zero at first.</summary>
internal sealed unsafe class AlignedMemory<T> : IDisposable
    where T : unmanaged
{
    private const int Alignment = 64;

    private void* _block;
    private readonly T* _first;
    private readonly int _length;

    public AlignedMemory(int length, int offset = 0)
    {
        nuint bytes = (nuint)length * (nuint)sizeof(T);
        _block = NativeMemory.AlignedAlloc(bytes + (nuint)offset, Alignment);
        _first = (T*)((byte*)_block + offset);
        _length = length;

        // Written, so that every page is really there when it is timed.
        Span.Clear();
    }

    public Span<T> Span => new(_first, _length);

    public T* Pointer => _first;

    public void Dispose()
    {
        NativeMemory.AlignedFree(_block);
        _block = null;
    }
}
