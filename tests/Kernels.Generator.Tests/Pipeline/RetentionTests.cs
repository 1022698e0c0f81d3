using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>The generator keeps values, and no part of a compilation that is gone.</summary>
public class RetentionTests
{
    private const string Source = """
        public static partial class MyKernels
        {
            [HadamardKernel(64)]
            public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

            [RotateQuantizeKernel<Int4>(128)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [LutGemmKernel<Int4>(Rotation = 64, GroupSize = 32)]
            public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

            [HadamardKernel(3)]
            public static partial void Broken(float[] source, Span<float> destination);
        }
        """;

    [Fact]
    public void An_old_compilation_is_collected()
    {
        var generator = new TrackedGenerator();
        var old = RunOnce(generator);
        RunAgain(generator);

        for (var attempt = 0; attempt < 10 && old.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        GC.KeepAlive(generator);
    }

    [Fact]
    public void The_steps_hold_no_part_of_a_compilation()
    {
        var result = new TrackedGenerator().Run(Project.Of(Source));

        string[] steps = [KernelGenerator.ParseStep, KernelGenerator.FileStep, KernelGenerator.StageStep, KernelGenerator.CompileStep, KernelGenerator.ErrorStep];
        foreach (var output in steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs))
        {
            AssertPlain(output.Value, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunOnce(TrackedGenerator generator)
    {
        var project = Project.Of(Source);
        generator.Run(project);
        return new WeakReference(project);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunAgain(TrackedGenerator generator) => generator.Run(Project.Of("// Edited.\n" + Source));

    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value)) return;

        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or AttributeData, value.GetType().FullName);
        if (value is IEnumerable items)
        {
            foreach (var item in items) AssertPlain(item, seen);
            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), seen);
        }
    }
}
