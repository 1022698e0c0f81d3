using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What one encoder's numbers, rows not rotated back, are to another encoder: the one's decoder, and then the other, as they stand.</summary>
internal sealed class RequantizeReference(QuantizeLayout from, QuantizeLayout to) : KernelReference
{
    private const string Prefix = "source";

    private readonly NumbersOfCodes _from = new(WithoutSteps(from));
    private readonly EncodeReference _to = new(WithoutSteps(to));

    public override int ElementsPerRow(OperandRole role) => IsRead(role) ? _from.ElementsPerRow(RoleOfDecoder(role)) : _to.ElementsPerRow(role);

    public override bool IsShared(OperandRole role) => IsRead(role) ? _from.IsShared(RoleOfDecoder(role)) : _to.IsShared(role);

    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        IReadOnlyDictionary<OperandRole, byte[]> read = _from.Inputs(Reading(operands));
        var inputs = operands.Where(operand => IsRead(operand.Role)).ToDictionary(operand => operand.Role, operand => read[RoleOfDecoder(operand.Role)]);
        foreach ((OperandRole role, byte[] bytes) in _to.Inputs(Writing(operands)))
        {
            if (role != OperandRole.Source) inputs[role] = bytes;
        }

        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        var read = operands.Where(operand => IsRead(operand.Role)).ToDictionary(operand => RoleOfDecoder(operand.Role), operand => inputs[operand.Role]);
        var written = inputs.Where(input => !IsRead(input.Key)).ToDictionary();
        written[OperandRole.Source] = OperandBytes.FromFloats(_from.Numbers(Reading(operands), read), ElementType.Float);
        return _to.Outputs(Writing(operands), written);
    }

    private static QuantizeLayout WithoutSteps(QuantizeLayout layout) => layout with { Rotation = 1, Rounds = 1, Signs = SignSide.None, Matrix = 1, OuterMatrix = 1 };

    private static bool IsRead(OperandRole role) => role.Name == "bits" || role.Name.StartsWith(Prefix, StringComparison.Ordinal);

    private static OperandRole RoleOfDecoder(OperandRole role) => role.Name == "bits" ? role : KernelReader.RoleOf(char.ToLowerInvariant(role.Name[Prefix.Length]) + role.Name[(Prefix.Length + 1)..]);

    private static IReadOnlyList<OperandSpec> Reading(IReadOnlyList<OperandSpec> operands) =>
        [.. operands.Where(operand => IsRead(operand.Role)).Select(operand => operand with { Role = RoleOfDecoder(operand.Role) })];

    private static IReadOnlyList<OperandSpec> Writing(IReadOnlyList<OperandSpec> operands) =>
        [new OperandSpec("source", OperandRole.Source, ElementType.Float, IsOutput: false), .. operands.Where(operand => !IsRead(operand.Role))];

    private sealed class NumbersOfCodes(QuantizeLayout layout) : DecodeReference(layout)
    {
        public float[] Numbers(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) => Decoded(operands, inputs);
    }
}
