using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CLike;

/// <summary>The operators of the languages that descend from C.</summary>
internal static class Operators
{
    public static string Of(Opcode opcode) => opcode switch
    {
        Opcode.Add => "+",
        Opcode.Subtract => "-",
        Opcode.Multiply => "*",
        Opcode.Divide => "/",
        Opcode.Remainder => "%",
        Opcode.And => "&",
        Opcode.Or => "|",
        Opcode.Xor => "^",
        Opcode.ShiftLeft => "<<",
        Opcode.ShiftRightLogical => ">>>",
        Opcode.ShiftRightArithmetic => ">>",
        Opcode.Equal => "==",
        Opcode.NotEqual => "!=",
        Opcode.Less => "<",
        Opcode.GreaterOrEqual => ">=",
        _ => throw new InvalidOperationException($"{opcode} is not legal here."),
    };
}
