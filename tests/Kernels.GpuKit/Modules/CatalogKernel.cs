using System.Security.Cryptography;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels.GpuKit.Modules;

/// <summary>A kernel and where it is declared.</summary>
internal sealed record CatalogKernel(string Name, KernelInfo Info)
{
    /// <summary>The SHA-256 of its PTX, whatever its entry points are called; null where it has none.</summary>
    public string? PtxHash => Info.Ptx is { } text
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Info.PtxStages.Aggregate(text, WithoutName))))
        : null;

    private static string WithoutName(string text, GpuStage stage) => text.Replace(stage.EntryPoint, "entry", StringComparison.Ordinal);
}
