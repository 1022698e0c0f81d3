using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>An app with a kernel of its own: an attribute and a partial method.</summary>
public partial class ApplicationTests(PackedKernels package)
{
    [Fact]
    public async Task Two_lines_give_a_result()
    {
        Consumer application = package.Consume("Application");

        CommandResult build = await application.Build();
        CommandResult run = await application.Run();

        Assert.Contains("Kernels.Generator.dll", build.Output, StringComparison.Ordinal);
        Assert.Equal(["5 -1 -2 0"], run.Lines);
    }

    /// <summary>Whoever prints the device reads why a Debug build is slow; the first way out that the text names is one.</summary>
    [Fact]
    public async Task A_debug_build_has_one_width_and_says_why_it_is_slow()
    {
        Consumer application = package.Consume("Application");
        application.Write("Program.cs", """
            using System.Reflection;

            Console.WriteLine(Kernels.KernelDevice.Discover());
            IEnumerable<string> bodies = Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Name == "Body")
                .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
                .Select(method => method.Name).Where(name => name.StartsWith("Run", StringComparison.Ordinal));
            Console.WriteLine(string.Join(' ', bodies.Order(StringComparer.Ordinal)));
            """);

        CommandResult debug = (await application.DotNet("run")).Succeeded();
        application.Write("Directory.Build.targets", "<Project><PropertyGroup><Optimize>true</Optimize></PropertyGroup></Project>");
        CommandResult optimized = (await application.DotNet("run")).Succeeded();

        Assert.Contains("; Application was compiled without optimization, as Debug builds are, and kernels described in it run ", debug.Lines[0], StringComparison.Ordinal);
        Assert.Contains("set <Optimize>true</Optimize> in the project", debug.Lines[0], StringComparison.Ordinal);
        Assert.Equal(RuntimeInformation.ProcessArchitecture == Architecture.X64 ? "Run256" : "Run128", debug.Lines[^1]);
        Assert.StartsWith("cpu: ", optimized.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("optimization", optimized.Output, StringComparison.Ordinal);
        Assert.Equal("Run128 Run256 Run512", optimized.Lines[^1]);
    }

    [Fact]
    public async Task A_low_language_version_gets_one_error()
    {
        CommandResult build = await package.Consume("Application").DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary", "-p:LangVersion=10");

        string error = Assert.Single(Errors(build));
        Assert.Contains("error KRN5001: ", error, StringComparison.Ordinal);
        Assert.Contains("MyKernels.cs(", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_compiler_gets_one_error()
    {
        CommandResult build = await package.Consume("Application").DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary", "-p:CompilerApiVersion=roslyn4.12");

        string error = Assert.Single(Errors(build));
        Assert.Contains("Kernels needs the C# compiler 4.14 or newer and found 4.12.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    public async Task A_mistake_fails_a_build_without_analyzers(string setting)
    {
        Consumer application = package.Consume("Application");
        application.Write("Mistakes.cs", """
            using Kernels;

            [IntegerGrid(bits: 9, minimum: -255, maximum: 255, largest: 255)]
            public readonly struct Int9 : INumberFormat;

            static partial class Mistakes
            {
                [HadamardKernel(3)] static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
                [RotateQuantizeKernel<Int9>(128)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);
            }
            """);

        CommandResult build = await application.DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary", setting);

        Assert.Equal(["KRN3002", "KRN4001"], Ids(build));
    }

    [Fact]
    public async Task A_type_that_is_not_partial_hides_no_mistake()
    {
        Consumer application = package.Consume("Application");
        application.Write("Mistakes.cs", """
            using Kernels;

            static class Closed { [HadamardKernel(8)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination); }
            static partial class Open { [HadamardKernel(3)] public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination); }
            static class Function { static void Run() { [HadamardKernel(8)] static void Rotate(ReadOnlySpan<float> source, Span<float> destination) { } } }
            """);

        CommandResult build = await application.DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary");

        Assert.Equal(["CS0751", "CS8795", "KRN1006", "KRN1008", "KRN3002"], Ids(build));
    }

    [Fact]
    public async Task A_project_that_removes_the_generator_gets_one_error()
    {
        Consumer application = package.Consume("Application");
        application.Write("MyKernels.cs", """
            using Kernels;

            static partial class MyKernels
            {
                [HadamardKernel(4)] static partial void Run(ReadOnlySpan<float> source, Span<float> destination);
                public static void Rotate(ReadOnlySpan<float> source, Span<float> destination) => Run(source, destination);
            }
            """);
        // The info property of a method called Rotate has the name of an attribute, and is none.
        application.Write("Other.cs", """
            static class Other
            {
                public static string RotateKernel => "";
                public static int Length => RotateKernel.Length;
            }
            """);
        application.Write("Directory.Build.targets", """
            <Project><Target Name="NoAnalyzers" AfterTargets="ResolveLockFileAnalyzers"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target></Project>
            """);

        CommandResult build = await application.DotNet("build", "-c", "Release", "-tl:off", "-clp:NoSummary");

        string error = Assert.Single(Errors(build));
        Assert.Contains("MyKernels.cs has kernel attributes, and the generator of Kernels is not among the analyzers", error, StringComparison.Ordinal);
    }

    /// <summary>The ids of the errors, each as often as it was said.</summary>
    private static IEnumerable<string> Ids(CommandResult build) =>
        Errors(build).Select(line => ErrorLine().Match(line).Groups[1].Value.Trim()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Errors(CommandResult build)
    {
        Assert.True(build.ExitCode != 0, build.ToString());
        return build.Lines.Where(line => ErrorLine().IsMatch(line)).Distinct();
    }

    [GeneratedRegex(@": error( \w+)? ?:")]
    private static partial Regex ErrorLine();
}
