using System.Linq;
using System.Threading;
using Kernels.Generator.Emission;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;

namespace Kernels.Generator;

/// <summary>The compiler from a spec to the text of the generated file, floor by floor.</summary>
internal static class KernelCompiler
{
    public static string Compile(KernelSpec spec, CancellationToken cancellation)
    {
        var row = RowCompiler.Compile(spec);
        var programs = TargetDescriptions.All.Select(target =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new CompiledTarget(target, TileCompiler.Compile(row, target, EntryPoint.Of(spec.Method)));
        }).ToList();
        return KernelFile.Write(spec, row, programs);
    }
}
