namespace Kernels.Compare.Measurement;

/// <summary>Threads that each do a part of what is timed; the calling thread is the first of them.</summary>
internal sealed class ThreadTeam : IDisposable
{
    private readonly Barrier _begin;
    private readonly Barrier _end;
    private readonly Thread[] _others;
    private Action<int>? _part;

    public ThreadTeam(int count)
    {
        _begin = new Barrier(count);
        _end = new Barrier(count);
        _others = new Thread[count - 1];
        for (int i = 0; i < _others.Length; i++)
        {
            int index = i + 1;
            _others[i] = new Thread(() => Work(index)) { IsBackground = true, Name = $"compare {index}" };
            _others[i].Start();
        }
    }

    public int Count => _others.Length + 1;

    /// <summary>Runs the parts 0 … <see cref="Count"/>−1 at the same time and waits for all.</summary>
    public void Run(Action<int> part)
    {
        if (Count == 1)
        {
            part(0);
            return;
        }

        _part = part;
        _begin.SignalAndWait();
        part(0);
        _end.SignalAndWait();
    }

    /// <summary>The part of <paramref name="length"/> elements that one thread takes.</summary>
    public Range PartOf(int length, int index) => Border(length, index)..Border(length, index + 1);

    public void Dispose()
    {
        _part = null;
        _begin.SignalAndWait();
        foreach (Thread other in _others) other.Join();
        _begin.Dispose();
        _end.Dispose();
    }

    private int Border(int length, int index) => (int)((long)length * index / Count);

    private void Work(int index)
    {
        while (true)
        {
            _begin.SignalAndWait();
            if (_part is not { } part) return;
            part(index);
            _end.SignalAndWait();
        }
    }
}
