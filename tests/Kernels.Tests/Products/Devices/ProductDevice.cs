using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>Something that executes products: a device, an emulator, or the interpreter of a target's tile programs.</summary>
internal abstract class ProductDevice
{
    public abstract string Name { get; }

    /// <summary>The shapes to try of each kernel.</summary>
    public abstract int Shapes { get; }

    /// <summary>m·n·k of a call that is still quick here.</summary>
    public abstract long QuickProducts { get; }

    /// <summary>Runs a product and returns the bytes of y, once for every way that the device has to compute it.</summary>
    public abstract IEnumerable<byte[]> Run(ProductKernel kernel, ProductData data);

    public override string ToString() => Name;
}
