using System.Runtime.InteropServices;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>Hand-built programs of a few operations.</summary>
internal static class TinyProgram
{
    public static MemoryObject Input(ElementType type = ElementType.Int32) => new("input", MemorySpace.Operand, type, false);

    public static MemoryObject Output(ElementType type = ElementType.Int32) => new("output", MemorySpace.Operand, type, true);

    public static MemoryObject Shared(int bytes) => Sized(new("shared", MemorySpace.Shared, ElementType.Int32, true), bytes);

    public static MemoryObject Scratch(int bytes) => Sized(new("scratch", MemorySpace.Scratch, ElementType.Int32, true), bytes);

    /// <summary>Lane i at element i.</summary>
    public static LaneMap Contiguous(int laneBits) => new([.. Enumerable.Range(0, laneBits).Select(bit => 1 << bit)]);

    /// <summary>Element <paramref name="displacement"/> + lane of a buffer.</summary>
    public static Address At(TileBuilder builder, MemoryObject buffer, ElementType type = ElementType.Int32, int displacement = 0) =>
        new(buffer, type, null, Contiguous(builder.LaneBits), displacement);

    public static TileProgram Build(int laneBits, Action<TileBuilder> body, params MemoryObject[] buffers) => Build(laneBits, body, extents: 0, buffers);

    public static TileProgram Build(int laneBits, Action<TileBuilder> body, int extents, params MemoryObject[] buffers)
    {
        var builder = new TileBuilder(laneBits);
        body(builder);
        return Verifier.Verify(new TileProgram("tiny", laneBits, 1, buffers, builder.Finish(), extents));
    }

    /// <summary>Runs a program of one vector or thread block on operands that hold what is given, or on unwritten ones of that many bytes.</summary>
    public static byte[][] Run(TileProgram program, LaneOrder order, params object[] operands)
    {
        MemoryObject[] buffers = [.. program.Buffers.Where(buffer => buffer.Space == MemorySpace.Operand)];
        MachineMemory[] memories = [.. operands.Select((operand, i) => operand switch
        {
            int bytes => MachineMemory.Unwritten(buffers[i].Name, bytes, order),
            int[] words => MachineMemory.Holding(buffers[i].Name, MemoryMarshal.AsBytes<int>(words).ToArray(), order, !buffers[i].IsWritten),
            _ => MachineMemory.Holding(buffers[i].Name, (byte[])operand, order, !buffers[i].IsWritten),
        })];
        var machine = new TileMachine(program, order, memories);
        if (order == LaneOrder.Lockstep) machine.RunTiles(0, 1, 1);
        else machine.RunThreadBlock(0, 1);
        return [.. memories.Select(memory => memory.Bytes)];
    }

    /// <summary>x plus a chain of dot products.</summary>
    public static Value Chain(TileBuilder builder, Value x, params (int Unsigned, int Signed)[] factors)
    {
        Value Constant(int bits) => builder.Constant(bits);
        Value chain = builder.BeginDots(x, Constant(factors[0].Unsigned), Constant(factors[0].Signed));
        foreach ((int unsigned, int signed) in factors[1..]) chain = builder.AddDots(chain, Constant(unsigned), Constant(signed));
        return builder.Apply(Opcode.EndDots, x, chain);
    }

    /// <summary>The bits of a lane value, lane by lane.</summary>
    public static int[] Evaluate(int laneBits, Func<TileBuilder, Value> value)
    {
        MemoryObject output = Output();
        TileProgram program = Build(laneBits, builder =>
        {
            Value result = value(builder);
            builder.Store(At(builder, output, result.Type == ValueType.F32 ? ElementType.Float : ElementType.Int32), result);
        }, output);
        return MemoryMarshal.Cast<byte, int>(Run(program, LaneOrder.Lockstep, 4 << laneBits)[0]).ToArray();
    }

    /// <summary>The one lane of a scalar program's value.</summary>
    public static int Evaluate(Func<TileBuilder, Value> value) => Evaluate(0, value)[0];

    private static MemoryObject Sized(MemoryObject memory, int bytes)
    {
        memory.Reserve(bytes);
        return memory;
    }
}
