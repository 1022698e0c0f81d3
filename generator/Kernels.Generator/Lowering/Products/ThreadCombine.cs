using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The stage that adds the chunks' sums of a product on thread blocks: a thread has one output of one row.</summary>
internal static class ThreadCombine
{
    public static TileProgram Lower(ProductProgram product, TargetDescription target, string name)
    {
        var lanes = 1 << target.MinimumLaneBits;
        var builder = new TileBuilder(target.MinimumLaneBits);
        var arithmetic = new ProductArithmetic(builder, product);
        var extents = new ProductExtents(builder);
        var broadcast = LaneMap.Broadcast(target.MinimumLaneBits);
        var partials = ProductMemory.Operand("partials", ElementType.Float);
        var bias = product.HasBias ? ProductMemory.Operand("bias", ElementType.Float) : null;
        var destination = new MemoryObject("destination", MemorySpace.Operand, product.DestinationType, true);

        var number = builder.ThreadBlock();
        var row = builder.Apply(Opcode.Remainder, number, extents.Rows).Named("row");
        var output = builder.Multiply(builder.Apply(Opcode.Divide, number, extents.Rows), builder.Index(lanes)).Named("firstOutput");
        var left = arithmetic.Minimum(builder.Subtract(extents.Outputs, output), builder.Index(lanes)).Named("outputsLeft");
        var lane = builder.LaneIndex();
        var exists = builder.Apply(Opcode.Less, lane, builder.Splat(left));

        Value Element(MemoryObject memory, Value index) => builder.Load(new Address(memory, memory.Type, index, broadcast, 0, lane), exists);
        Value Place(Value line) => builder.Add(builder.Multiply(line, extents.Outputs), output);

        var chunks = Enumerable.Range(0, ProductProgram.Chunks).Select(chunk =>
            Element(partials, Place(builder.Add(builder.Multiply(builder.Index(chunk), extents.Rows), row)))).ToList();
        var sum = arithmetic.Combine(chunks);
        sum = arithmetic.Finished(sum, bias is null ? null : Element(bias, output));
        builder.Store(new Address(destination, destination.Type, Place(row), broadcast, 0, lane), sum, exists);

        MemoryObject[] objects = [partials, .. bias is null ? [] : new[] { bias }, destination];
        return new TileProgram(name, target.MinimumLaneBits, lanes, objects, builder.Finish(), ProductExtents.Count);
    }
}
