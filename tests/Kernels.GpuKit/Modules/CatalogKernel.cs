using System.Security.Cryptography;
using System.Text;

namespace Kernels.GpuKit.Modules;

/// <summary>A kernel and where it is declared.</summary>
internal sealed record CatalogKernel(string Name, KernelInfo Info)
{
    /// <summary>The SHA-256 of its PTX, or null where it has none.</summary>
    public string? PtxHash => Info.Ptx is { } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) : null;
}
