using System.Collections;
using System.Reflection;
using Kernels.Compare.CommandLine;

namespace Kernels.Compare.Pairs;

/// <summary>
/// Another build of this program, loaded beside this one with a runtime and kernels of its own. It can be of any commit whose suites give named cases, so nothing is
/// asked of it but what <see cref="OtherBuild"/> and <see cref="OtherCase"/> name.
/// </summary>
internal sealed class OtherBuild : IDisposable
{
    private const string Root = "Kernels.Compare.";

    private readonly Assembly _assembly;
    private readonly IDisposable _bench;

    private OtherBuild(Assembly assembly, int threads)
    {
        _assembly = assembly;
        object options = Type("CommandLine.CommandLineParser").Call("Parse", (IReadOnlyList<string>)["all", "--threads", $"{threads}"]);
        _bench = (IDisposable)Activator.CreateInstance(Type("Suites.Workbench"), options)!;
    }

    public static OtherBuild Load(string path, int threads)
    {
        try
        {
            return new OtherBuild(new OtherContext(path).LoadFromAssemblyPath(Path.GetFullPath(path)), threads);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or InvalidOperationException or TypeLoadException or MissingMemberException)
        {
            throw new UsageException($"{path} is no build of Kernels.Compare that can be set beside this one: {exception.Message}");
        }
    }

    /// <summary>The cases of a suite, none where that build has no such suite.</summary>
    public IReadOnlyList<OtherCase> Cases(string suite)
    {
        try
        {
            var suites = (IEnumerable)Type("Suites.SuiteList").Call("Find", suite);
            return [.. suites.Cast<object>().SelectMany(one => ((IEnumerable)one.Call("Cases", _bench)).Cast<object>()).Select(one => new OtherCase(one))];
        }
        catch (TargetInvocationException exception) when (exception.InnerException?.GetType().Name == nameof(UsageException))
        {
            return [];
        }
    }

    public void Dispose() => _bench.Dispose();

    private Type Type(string name) => _assembly.GetType(Root + name, throwOnError: true)!;
}
