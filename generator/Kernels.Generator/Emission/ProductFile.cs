using System.Linq;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>The generated file of a product: the user's method and its overloads, the definition, and the CPU bodies of the stages.</summary>
internal static class ProductFile
{
    public static string Write(LutGemmSpec spec, CompiledProduct product)
    {
        var writer = new CodeWriter();
        KernelFile.WriteHead(SpecDescription.Of(spec), TargetSummary.Lines(product), writer);
        UserMethods.Write(spec, writer);
        writer.Line();
        writer.Block("namespace Kernels.Generated", () =>
        {
            KernelFile.WriteUsings(writer);
            ProductDefinition.Write(spec, product, writer);
            foreach (var stage in ProductDefinition.Stages(spec, product).Where(stage => stage.Widths.Count > 0))
            {
                writer.Line();
                CpuBodies.Write(ProductDefinition.BodyName(spec, stage), stage, writer);
            }
        });
        return writer.ToString();
    }
}
