using System.Collections.Concurrent;
using Kernels.CompilerServices;
using Kernels.PtxEmulator;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Xunit;

namespace Kernels.Tests.Products.Devices;

/// <summary>A product's PTX on the emulator, launched stage by stage as the runtime launches it.</summary>
/// <param name="ptxOf">The PTX of a stage.</param>
internal sealed class EmulatedProduct(Func<KernelInfo, string> ptxOf) : ProductDevice
{
    private static readonly ConcurrentDictionary<string, PtxModule> s_modules = new();

    private readonly PtxDevice _activations = new();

    /// <summary>The most instructions of a thread.</summary>
    public long InstructionBudget { get; init; } = 1_000_000;

    public EmulatedProduct()
        : this(stage => stage.Ptx!)
    {
    }

    public override string Name => "emulated PTX";

    public override int Shapes => 2;

    public override long QuickProducts => 1 << 16;

    public override IEnumerable<byte[]> Run(ProductKernel kernel, ProductData data)
    {
        QuantizedActivations quantized = ActivationKernels.Run(kernel, _activations, data);
        byte[][] weights = PackedRegions.Of(kernel, data);
        CallShape shape = data.Shape;
        var packed = new PackedShape(shape.N, shape.K, shape.K / kernel.Layout.GroupSize);
        foreach (ProductVariant variant in kernel.Info.Variants.Where(variant => variant.Kernels.All(stage => stage.Ptx is not null)))
        {
            var memories = new Dictionary<ProductSlot, byte[]>
            {
                [ProductSlot.Codes] = quantized.Codes, [ProductSlot.CodeScales] = quantized.Scales, [ProductSlot.CodeSums] = quantized.Sums,
                [ProductSlot.WeightCodes] = weights[0], [ProductSlot.WeightScales] = weights[1], [ProductSlot.Bias] = data.Bias,
            };
            if (weights.Length > 2) memories[ProductSlot.WeightShifts] = weights[2];
            foreach (KernelStage stage in variant.Stages.ToArray().Skip(1))
            {
                ProductSlot output = stage.Slots[^1];
                long bytes = output == ProductSlot.Destination ? data.Expected.Length : shape.M * stage.Hands[0].RowBytes(packed);
                memories[output] = Launch(stage.Kernel, stage.Size(shape.M, packed), [.. stage.Slots[..^1].ToArray().Select(slot => memories[slot])], (int)bytes);
            }

            yield return memories[ProductSlot.Destination];
        }
    }

    private byte[] Launch(KernelInfo kernel, LaunchSize size, byte[][] inputs, int outputBytes)
    {
        var machine = new PtxMachine(s_modules.GetOrAdd(ptxOf(kernel), PtxModule.Parse)) { InstructionBudget = InstructionBudget };
        PtxBuffer output = machine.Allocate(outputBytes, kernel.Operands[^1].Name);
        PtxBuffer[] buffers = [.. inputs.Select((bytes, i) => machine.Allocate(bytes, kernel.Operands[i].Name, readOnly: true)), output];
        foreach (GpuStage stage in kernel.PtxStages)
        {
            PtxArgument[] extents = [.. Enumerable.Range(0, kernel.Extents).Select(i => (PtxArgument)(ulong)size.Extents[i])];
            machine.Launch(
                stage.EntryPoint, (int)size.Tiles(stage.TileBlocks), stage.ThreadsPerBlock,
                [.. buffers.Select(buffer => (PtxArgument)buffer), (ulong)size.Blocks, .. extents]);
        }

        Assert.True(Enumerable.Range(0, outputBytes).All(output.IsWritten), $"{kernel.Name} leaves bytes of {output} unwritten");
        return output.ToArray();
    }
}
