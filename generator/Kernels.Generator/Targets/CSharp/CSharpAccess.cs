using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>
/// How the bodies of a program go about the caches. The just-in-time compiler makes a body for each way of one generic text;
/// a branch in the body instead cost up to 4% where the rows are in the cache.
/// </summary>
internal sealed class CSharpAccess(TileProgram program)
{
    /// <summary>The type parameter of the bodies.</summary>
    public const string Parameter = "TAccess";

    private readonly bool prefetches = program.Body.Flattened.Any(operation => operation is Prefetch);
    private readonly bool streams = program.Body.Flattened.Any(operation => operation is Store { IsStreamed: true });

    /// <summary>Whether the program has anything that depends on it.</summary>
    public bool Matters => prefetches || streams;

    /// <summary>What follows the name of a method, where it is declared and where it is called.</summary>
    public string TypeParameters => Matters ? $"<{Parameter}>" : "";

    /// <summary>What follows the parameters of a method.</summary>
    public string Constraint => Matters ? $" where {Parameter} : struct" : "";

    /// <summary>Prints the method that the runtime calls, which chooses the body.</summary>
    public void PrintEntry(string name, CodeWriter writer)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"public static void {name}(in KernelArguments arguments, nint firstTile, nint tiles)", () =>
        {
            var otherwise = "";
            if (streams) Choice("if (arguments.Streams) ", "StreamedAccess");
            if (prefetches) Choice("if (arguments.Prefetches) ", "PrefetchedAccess");
            Choice("", "PlainAccess");

            void Choice(string condition, string access)
            {
                writer.Line($"{otherwise}{condition}{name}<{access}>(arguments, firstTile, tiles);");
                otherwise = "else ";
            }
        });
    }
}
