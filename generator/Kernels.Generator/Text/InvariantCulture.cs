using System.Globalization;

namespace Kernels.Generator.Text;

/// <summary>
/// The culture in which the compiler works, wherever it is started: every number that it writes is a number of the target language. It is entered where
/// parsing and compiling begin, so that nothing in between has to say it, or can forget to.
/// </summary>
internal readonly struct InvariantCulture : IDisposable
{
    private readonly CultureInfo previous;

    private InvariantCulture(CultureInfo previous) => this.previous = previous;

    /// <summary>Enters it on this thread until what is returned is disposed of.</summary>
    public static InvariantCulture Enter()
    {
        var previous = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
        return new InvariantCulture(previous);
    }

    public void Dispose() => Thread.CurrentThread.CurrentCulture = previous;
}
