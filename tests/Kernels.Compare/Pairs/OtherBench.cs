using System.Collections;
using System.Reflection;
using Kernels.Compare.CommandLine;

namespace Kernels.Compare.Pairs;

/// <summary>A <see cref="Suites.Workbench"/> of another build, and the cases that work on it.</summary>
internal sealed class OtherBench(Type suites, IDisposable bench) : IDisposable
{
    /// <summary>The cases of a suite, none where that build has no such suite.</summary>
    public IReadOnlyList<OtherCase> Cases(string suite)
    {
        try
        {
            var found = (IEnumerable)suites.Call("Find", suite);
            return [.. found.Cast<object>().SelectMany(one => ((IEnumerable)one.Call("Cases", bench)).Cast<object>()).Select(one => new OtherCase(one))];
        }
        catch (TargetInvocationException exception) when (exception.InnerException?.GetType().Name == nameof(UsageException))
        {
            return [];
        }
    }

    public void Dispose() => bench.Dispose();
}
