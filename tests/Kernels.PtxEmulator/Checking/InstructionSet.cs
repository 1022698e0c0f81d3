using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Instructions;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Checking;

/// <summary>The emulated opcodes.</summary>
internal static class InstructionSet
{
    private static readonly Dictionary<string, Func<InstructionReader, Operation>> s_decoders = new()
    {
        ["abs"] = reader => reader.IsFloat ? FloatArithmetic.Absolute(reader) : IntegerArithmetic.Absolute(reader),
        ["activemask"] = WarpInstructions.ActiveMask,
        ["add"] = reader => reader.IsFloat ? FloatArithmetic.Add(reader) : IntegerArithmetic.Add(reader),
        ["and"] = reader => Logic.Binary(reader, (a, b) => a & b),
        ["atom"] = Atomics.Atom,
        ["bar"] = Barriers.Bar,
        ["barrier"] = Barriers.Barrier,
        ["bfe"] = BitFields.Extract,
        ["bfi"] = BitFields.Insert,
        ["bra"] = ControlFlow.Branch,
        ["brev"] = BitFields.Reverse,
        ["clz"] = BitFields.CountLeadingZeros,
        ["cnot"] = Logic.LogicalNot,
        ["cvt"] = Conversions.Convert,
        ["cvta"] = Moves.ConvertAddress,
        ["div"] = reader => reader.IsFloat ? FloatArithmetic.Divide(reader) : IntegerArithmetic.Divide(reader),
        ["dp2a"] = DotProducts.TwoWay,
        ["dp4a"] = DotProducts.FourWay,
        ["exit"] = ControlFlow.Exit,
        ["fence"] = Barriers.Fence,
        ["fma"] = FloatArithmetic.FusedMultiplyAdd,
        ["ld"] = LoadsAndStores.Load,
        ["lop3"] = Logic.ThreeInput,
        ["mad"] = reader => reader.IsFloat ? FloatArithmetic.FusedMultiplyAdd(reader) : IntegerArithmetic.MultiplyAdd(reader),
        ["max"] = reader => reader.IsFloat ? FloatArithmetic.Maximum(reader) : IntegerArithmetic.Maximum(reader),
        ["membar"] = Barriers.Membar,
        ["min"] = reader => reader.IsFloat ? FloatArithmetic.Minimum(reader) : IntegerArithmetic.Minimum(reader),
        ["mma"] = MatrixInstructions.MultiplyAccumulate,
        ["mov"] = Moves.Move,
        ["mul"] = reader => reader.IsFloat ? FloatArithmetic.Multiply(reader) : IntegerArithmetic.Multiply(reader),
        ["neg"] = reader => reader.IsFloat ? FloatArithmetic.Negate(reader) : IntegerArithmetic.Negate(reader),
        ["not"] = Logic.Not,
        ["or"] = reader => Logic.Binary(reader, (a, b) => a | b),
        ["popc"] = BitFields.PopulationCount,
        ["prmt"] = BytePermute.Permute,
        ["rcp"] = FloatArithmetic.Reciprocal,
        ["red"] = Atomics.Reduce,
        ["rem"] = IntegerArithmetic.Remainder,
        ["ret"] = ControlFlow.Exit,
        ["selp"] = Comparisons.Select,
        ["set"] = Comparisons.Set,
        ["setp"] = Comparisons.SetPredicate,
        ["shf"] = Shifts.Funnel,
        ["shfl"] = WarpInstructions.Shuffle,
        ["shl"] = Shifts.Left,
        ["shr"] = Shifts.Right,
        ["sqrt"] = FloatArithmetic.SquareRoot,
        ["st"] = LoadsAndStores.Store,
        ["sub"] = reader => reader.IsFloat ? FloatArithmetic.Subtract(reader) : IntegerArithmetic.Subtract(reader),
        ["trap"] = ControlFlow.Trap,
        ["vote"] = WarpInstructions.Vote,
        ["xor"] = reader => Logic.Binary(reader, (a, b) => a ^ b),
    };

    /// <summary>Checks an instruction against the ISA and the module's target, and decodes it.</summary>
    public static Operation Decode(InstructionSyntax syntax, TargetProfile target)
    {
        var reader = new InstructionReader(syntax, target);
        return s_decoders.TryGetValue(syntax.Opcode, out Func<InstructionReader, Operation>? decode)
            ? decode(reader)
            : throw KnownInstructions.Refuse(syntax, reader);
    }
}
