namespace Kernels.Tests.Runtime;

/// <summary>A stream that a thread of its own keeps filled until it is disposed: never empty, never more than eight launches ahead.</summary>
internal sealed class FilledStream : IDisposable
{
    private const int Ahead = 8;

    private readonly DeviceBuffer<float> _source;
    private readonly DeviceBuffer<float> _destination;
    private readonly Thread _filler;
    private readonly ManualResetEventSlim _isFilled = new();
    private volatile bool _stop;
    private Exception? _failure;

    public FilledStream(KernelDevice device)
    {
        _source = device.Upload<float>(new float[2000 * 1024]);
        _destination = device.Allocate<float>(_source.Length);
        Stream = device.CreateStream();
        _filler = new Thread(Fill);
        _filler.Start();
        _isFilled.Wait();
    }

    public KernelStream Stream { get; }

    public void Dispose()
    {
        _stop = true;
        _filler.Join();
        Stream.Dispose();
        _source.Dispose();
        _destination.Dispose();
        _isFilled.Dispose();
        if (_failure is not null) throw new InvalidOperationException("The stream could not be kept filled.", _failure);
    }

    private void Fill()
    {
        try
        {
            var launches = new Queue<Task>();
            while (!_stop)
            {
                Rotations.Rotate1024(Stream, _source, _destination);
                launches.Enqueue(Stream.SynchronizeAsync());
                if (launches.Count < Ahead) continue;
                _isFilled.Set();
                launches.Dequeue().GetAwaiter().GetResult();
            }
        }
        catch (Exception exception)
        {
            _failure = exception;
            _isFilled.Set();
        }
    }
}
