using System.Reflection;
using Kernels.Compare.CommandLine;

namespace Kernels.Compare.Pairs;

/// <summary>
/// Another build of this program, loaded beside this one with a runtime and kernels of its own. It can be of any commit whose suites give named cases: nothing is asked of it but what
/// is named here, in <see cref="OtherBench"/> and in <see cref="OtherCase"/>.
/// </summary>
internal sealed class OtherBuild
{
    private const string Root = "Kernels.Compare.";

    private readonly Assembly _assembly;
    private readonly object _options;

    private OtherBuild(Assembly assembly, int threads)
    {
        _assembly = assembly;
        _options = Type("CommandLine.CommandLineParser").Call("Parse", (IReadOnlyList<string>)["all", "--threads", $"{threads}"]);
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

    /// <summary>What its cases share, anew.</summary>
    public OtherBench Open() => new(Type("Suites.SuiteList"), (IDisposable)Activator.CreateInstance(Type("Suites.Workbench"), _options)!);

    private Type Type(string name) => _assembly.GetType(Root + name, throwOnError: true)!;
}
