using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>
/// Stages of products in a file and a class of their own, as other products of the project may have equal ones. They are named after what they
/// compute, so that a product names them without knowing of the others.
/// </summary>
internal static class SharedStage
{
    /// <summary>The class of the stage that quantizes activations; also its file.</summary>
    public static string Activations(RotateQuantizeSpec spec) => $"Activations_{StableHash.Of(spec.ToString())}";

    /// <summary>The class of the stages that multiply; also their file.</summary>
    public static string Multiply(ProductProgram program) => $"Multiply{program.CodeBits}_{StableHash.Of(program.ToString())}";

    /// <summary>Writes the file: the class, whose members <paramref name="body"/> writes, and the CPU bodies of the stages.</summary>
    public static string Write(string name, string summary, IEnumerable<string> targets, IReadOnlyList<CompiledStage> stages, Action<CodeWriter> body)
    {
        var writer = new CodeWriter();
        KernelFile.WriteHead(summary, targets, writer);
        KernelFile.WriteGenerated($"{summary} Every product of the project that needs it shares it.", name, writer, () =>
        {
            foreach (var stage in stages)
            {
                StageDefinition.Write(stage, writer);
                writer.Line();
            }

            body(writer);
            foreach (var stage in stages)
            {
                if (stage.Widths.Count == 0) continue;
                writer.Line();
                CpuBodies.Write(stage, writer);
            }
        });
        return writer.ToString();
    }
}
