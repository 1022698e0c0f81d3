namespace Kernels.Generator.TilePrograms;

/// <summary>The powers of two that divide a program's uniform values, as far as its text shows them.</summary>
internal sealed class IndexAlignment
{
    /// <summary>What 0 counts as.</summary>
    private const int Most = 62;

    private readonly Dictionary<Value, int> bits = [];
    private readonly Dictionary<Value, long> constants = [];

    public IndexAlignment(TileProgram program) => Visit(program.Body);

    /// <summary>Whether lane 0's place is a multiple of the lanes, and the others stand behind it in sequence.</summary>
    public bool IsWholeVector(Address address, int lanes) =>
        address.LaneOffset is null && address.Lanes.IsContiguous && address.Displacement % lanes == 0 && IsMultiple(address.Index, lanes);

    /// <summary>Whether a uniform value, 0 when absent, is a multiple of a power of two.</summary>
    public bool IsMultiple(Value? index, int power) => index is null || power <= 1L << Bits(index);

    /// <summary>The value is a multiple of 2 to this.</summary>
    private int Bits(Value value) => bits.TryGetValue(value, out var known) ? known : 0;

    private void Visit(Region region)
    {
        foreach (var operation in region.Operations)
        {
            switch (operation)
            {
                case IndexConstant constant:
                    constants[constant.Result] = constant.Value;
                    bits[constant.Result] = Of(constant.Value);
                    break;
                case { Inputs.Count: 2, Results.Count: 1, Result.Type: ValueType.Index }:
                    bits[operation.Result] = Of(operation.Opcode, operation.Inputs[0], operation.Inputs[1]);
                    break;
                case For loop:
                    bits[loop.Body.Arguments[0]] = Math.Min(Bits(loop.Lower), Of(loop.Step));
                    break;
            }

            foreach (var body in operation.Regions) Visit(body);
        }
    }

    private int Of(Opcode opcode, Value x, Value y) => opcode switch
    {
        Opcode.Add or Opcode.Subtract => Math.Min(Bits(x), Bits(y)),
        Opcode.Multiply => Math.Min(Most, Bits(x) + Bits(y)),
        Opcode.ShiftLeft when constants.TryGetValue(y, out var count) => Math.Min(Most, Bits(x) + (int)count),
        Opcode.ShiftRightLogical or Opcode.ShiftRightArithmetic when constants.TryGetValue(y, out var count) => Math.Max(0, Bits(x) - (int)count),
        _ => 0,
    };

    private static int Of(long value)
    {
        if (value == 0) return Most;
        var count = 0;
        while ((value >> count & 1) == 0) count++;
        return count;
    }
}
