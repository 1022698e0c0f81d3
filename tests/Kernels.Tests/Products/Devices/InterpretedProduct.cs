using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Products.Devices;

/// <summary>The tile programs of a product on one machine, executed by their semantics, stage by stage as the runtime launches them.</summary>
/// <param name="name">What is special about the programs.</param>
/// <param name="target">The machine that they are for.</param>
/// <param name="compile">Where a kernel's programs come from.</param>
internal sealed class InterpretedProduct(string name, TargetDescription target, Func<ProductKernel, ProductPrograms> compile) : ProductDevice
{
    private readonly LaneOrder _order = target.IsVector ? LaneOrder.Lockstep : LaneOrder.Independent;
    private readonly InterpreterDevice _activations = new(target);

    public InterpretedProduct(TargetDescription target)
        : this($"interpreted {target.Name}", target, kernel => ProductPrograms.Compile(kernel, target))
    {
    }

    public override string Name => name;

    public override int Shapes => 2;

    public override long QuickProducts => 1 << 15;

    public override IEnumerable<byte[]> Run(ProductKernel kernel, ProductData data)
    {
        ProductPrograms programs = compile(kernel);
        QuantizedActivations quantized = ActivationKernels.Run(kernel, _activations, data);
        CallShape shape = data.Shape;
        long[] extents = [shape.M, shape.N, shape.K / kernel.Layout.GroupSize];
        byte[][] weights = PackedRegions.Of(kernel, data);

        foreach (ProductVariant variant in programs.Variants)
        {
            var memories = new Dictionary<string, byte[]>
            {
                ["activations"] = quantized.Codes, ["activationScales"] = quantized.Scales, ["activationSums"] = quantized.Sums,
                ["codes"] = weights[0], ["scales"] = weights[1], ["bias"] = data.Bias,
            };
            if (weights.Length > 2) memories[kernel.Spec.Encoding.Format.Shift!.Role.Name] = weights[2];
            foreach (string called in ProductStages.Names(variant))
            {
                (ProductStage stage, TileProgram program) = programs.Stages.Single(stage => stage.Stage.Name == called);
                string[] buffers = [.. program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand).Select(buffer => buffer.Name)];
                long bytes = buffers[^1] == "destination" ? data.Expected.Length : shape.M * stage.Hands!.Bytes * (stage.Hands.Extent == RowExtent.Outputs ? shape.N : extents[2]);
                memories[buffers[^1]] = Launch(program, Tiles(stage.Grid, program, shape), extents, [.. buffers[..^1].Select(buffer => memories[buffer])], (int)bytes);
            }

            yield return memories["destination"];
        }
    }

    private static long Tiles(StageGrid grid, TileProgram program, CallShape shape) => grid.Blocks == GridBlocks.Rows
        ? shape.M
        : (shape.N + program.TileBlocks - 1) / program.TileBlocks * ((shape.M + grid.RowsPerTile - 1) / grid.RowsPerTile) * grid.Parts;

    /// <summary>Runs all tiles in an order that no program may depend on, and returns what was written to the last operand.</summary>
    private byte[] Launch(TileProgram program, long tiles, long[] extents, byte[][] inputs, int outputBytes)
    {
        MemoryObject[] buffers = [.. program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand)];
        var output = MachineMemory.Unwritten(buffers[^1].Name, outputBytes, _order);
        var machine = new TileMachine(
            program, _order, [.. inputs.Select((bytes, i) => MachineMemory.Holding(buffers[i].Name, bytes, _order, isReadOnly: true)), output], extents);
        long[] order = [.. Enumerable.Range(0, (int)tiles).Select(tile => (long)tile)];
        new Random(1).Shuffle(order);
        foreach (long tile in order)
        {
            if (target.IsVector) machine.RunTiles(tile, 1, extents[1]);
            else machine.RunThreadBlock(tile, extents[1]);
        }

        Assert.True(output.FirstUnwritten() < 0, $"{program.Name} on {name} leaves byte {output.FirstUnwritten()} of {output.Name} unwritten");
        return output.Bytes;
    }
}
