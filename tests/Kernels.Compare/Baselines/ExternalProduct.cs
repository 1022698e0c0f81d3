using Kernels.Compare.Measurement;

namespace Kernels.Compare.Baselines;

/// <summary>
/// A C function <c>int g(int m, int n, int k, const float* x, const void* packed, float* y)</c> that multiplies m rows of x by
/// n rows of packed weights of k elements, and returns 0. It may quantize x in its own way.
/// </summary>
internal sealed unsafe class ExternalProduct : IDisposable
{
    // A function that quantizes x to 8 bits a row, or its tables, stays below; one that misreads a code does not.
    private const double LargestRelativeError = 0.02;

    private readonly ExternalFunction _function;
    private readonly PackedImage _image;
    private readonly AlignedMemory<byte>[] _copies;
    private readonly AlignedMemory<float> _x;
    private readonly AlignedMemory<float> _y;
    private int _next;

    /// <param name="function">The function.</param>
    /// <param name="image">The weights.</param>
    /// <param name="copies">The copies of the weights that runs take turns with.</param>
    /// <param name="x">The rows.</param>
    public ExternalProduct(ExternalFunction function, PackedImage image, int copies, AlignedMemory<float> x)
    {
        _function = function;
        _image = image;
        _x = x;
        _y = new AlignedMemory<float>(Rows * image.Outputs);
        _copies = new AlignedMemory<byte>[copies];
        for (int i = 0; i < copies; i++) _copies[i] = image.Copy();
        Contender = new Contender("external", () => Run());
    }

    public Contender Contender { get; }

    private int Rows => _x.Span.Length / _image.Inputs;

    /// <summary>What is wrong with the function's result, or null.</summary>
    /// <param name="expected">The exact product's elements at some places.</param>
    public string? Check(IReadOnlyList<(int Index, double Value)> expected)
    {
        int error = Run();
        if (error != 0) return $"external: {_function.Name} returned {error}";
        double norm = expected.Sum(element => element.Value * element.Value);
        double difference = expected.Sum(element => Math.Pow(_y.Span[element.Index] - element.Value, 2));
        double relative = Math.Sqrt(difference / norm);

        // Written so that NaN is refused.
        return relative <= LargestRelativeError ? null : $"external: {_function.Name} is off by {relative:g3} of the exact product's norm";
    }

    public void Dispose()
    {
        _y.Dispose();
        foreach (AlignedMemory<byte> copy in _copies) copy.Dispose();
    }

    private int Run()
    {
        var function = (delegate* unmanaged[Cdecl]<int, int, int, float*, void*, float*, int>)_function.Address;
        AlignedMemory<byte> weights = _copies[_next];
        _next = (_next + 1) % _copies.Length;
        return function(Rows, _image.Outputs, _image.Inputs, _x.Pointer, weights.Pointer, _y.Pointer);
    }
}
