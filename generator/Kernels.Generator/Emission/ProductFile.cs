using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>The generated file of a product: the user's method and its overloads, and the definition, whose stages stand in files of their own.</summary>
internal static class ProductFile
{
    public static string Write(LutGemmSpec spec, RotateQuantizeSpec activations, ProductProgram program)
    {
        var (activationsName, multiplyName) = (SharedStage.Activations(activations), SharedStage.Multiply(program));
        var writer = new CodeWriter();
        KernelFile.WriteHead(spec.Describe(), [$"Its stages stand in {activationsName}.g.cs and {multiplyName}.g.cs."], writer);
        UserMethods.Write(spec, writer);
        writer.Line();
        KernelFile.WriteGenerated($"What the runtime knows of {Identifier.Plain(spec.Method.Name)}.", GeneratedNames.Of(spec.Method).SimpleDefinition, writer, () =>
            ProductDefinition.Write(spec, activationsName, multiplyName, writer));
        return writer.ToString();
    }
}
