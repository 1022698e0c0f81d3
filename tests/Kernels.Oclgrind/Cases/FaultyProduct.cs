using System.Runtime.InteropServices;
using Kernels.CompilerServices;
using Kernels.Oclgrind.Declared;

namespace Kernels.Oclgrind.Cases;

/// <summary>A generated product whose tables are written while some threads may still read the last ones.</summary>
internal static class FaultyProduct
{
    private const int Rows = 5;

    public static InspectedCase Case { get; } = new("a generated product without the barrier before its next tables", Run, "data race");

    private static byte[] Run(KernelDevice device)
    {
        LutGemmInfo faulty = Describe(Products.LookUpInt4Kernel);
        using PackedWeights weights = ProductCases.Int4(faulty, device);
        float[] destination = new float[Rows * ProductCases.Outputs];
        ProductLauncher.Run(
            faulty, device, weights, HostOperand.Input<float>(CaseData.Elements<float>(Rows, faulty.RowLength)), HostOperand.Output(destination.AsSpan()));
        return MemoryMarshal.AsBytes(destination.AsSpan()).ToArray();
    }

    private static LutGemmInfo Describe(LutGemmInfo product)
    {
        KernelStage Stage(string name, Func<string, string> change, StageGrid grid, HandedMemory[] hands, params ProductSlot[] slots)
        {
            KernelInfo stage = product.Stages.Single(stage => stage.Name.EndsWith(name, StringComparison.Ordinal));
            KernelOperand[] operands = [.. stage.Operands];
            GpuProgram program = FaultyCases.Program(change(stage.OpenCL!), [.. stage.OpenCLStages]);
            KernelInfo info = stage.RowLength > 0
                ? new KernelInfo(FaultyCases.Contract, stage.Name, stage.Summary, stage.RowLength, stage.RowLength / operands[0].ElementsPerBlock, operands, null, null, program, 0)
                : new KernelInfo(FaultyCases.Contract, stage.Name, stage.Summary, operands, 3, null, null, program, 0);
            return KernelStage.OfDevices(info, grid, hands, slots);
        }

        KernelStage rows = Stage(
            "Rows4", source => FaultyCases.WithoutBarrier(source, number: 0), new StageGrid(GridBlocks.Outputs, RowsPerTile: 4), [],
            ProductSlot.Codes, ProductSlot.CodeScales, ProductSlot.CodeSums, ProductSlot.WeightCodes, ProductSlot.WeightScales, ProductSlot.Destination);
        KernelStage activations = Stage(
            "Activations", source => source, new StageGrid(GridBlocks.Blocks),
            [new(ProductSlot.Codes, RowExtent.Inputs, 1), new(ProductSlot.CodeScales, RowExtent.Groups, 4), new(ProductSlot.CodeSums, RowExtent.Groups, 4)],
            ProductSlot.Activations, ProductSlot.Codes, ProductSlot.CodeScales, ProductSlot.CodeSums);
        return new LutGemmInfo(
            FaultyCases.Contract,
            "Faulty",
            "A product with a fault.",
            "weights",
            [new ProductParameter("x", ProductSlot.Activations, KernelElementType.Float), new ProductParameter("destination", ProductSlot.Destination, KernelElementType.Float)],
            new WeightsDescription("Int4")
            {
                CodeBits = 4, Minimum = -7, Maximum = 7, ZeroCode = 0, Largest = 7, Offset = 0, ScaleType = KernelElementType.Float,
                GroupSize = product.GroupSize, Rotation = product.Rotation, RowLength = product.RowLength,
            },
            [new ProductVariant(1, [activations, rows]), new ProductVariant(4, [activations, rows])]);
    }
}
