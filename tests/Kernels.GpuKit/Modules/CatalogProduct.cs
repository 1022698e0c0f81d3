namespace Kernels.GpuKit.Modules;

/// <summary>A product and where it is declared.</summary>
/// <param name="Name">The product.</param>
/// <param name="Info">What was compiled from it.</param>
/// <param name="Encoder">What writes its weights; null where the product itself describes them.</param>
internal sealed record CatalogProduct(string Name, LutGemmInfo Info, CatalogKernel? Encoder)
{
    /// <summary>The stages that devices with programs of their own run: one for the CPU alone has neither text.</summary>
    public IEnumerable<CatalogKernel> DeviceStages =>
        from stage in Info.Stages
        where stage.Ptx is not null || stage.OpenCL is not null
        select new CatalogKernel($"{Name}, {stage.Name}", stage);
}
