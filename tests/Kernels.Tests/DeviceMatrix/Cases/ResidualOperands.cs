using Kernels.Generator.Specs;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>The operands of a kernel that are of what its codes lose.</summary>
internal static class ResidualOperands
{
    private const string Prefix = "residual";

    public static bool Is(OperandRole role) => role.Name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The role that one has in a kernel of nothing else.</summary>
    public static OperandRole Own(OperandRole role) => KernelReader.RoleOf(char.ToLowerInvariant(role.Name[Prefix.Length]) + role.Name[(Prefix.Length + 1)..]);

    /// <summary>Those of a kernel of nothing else.</summary>
    public static IReadOnlyList<OperandSpec> Of(IReadOnlyList<OperandSpec> operands) => [.. operands.Where(operand => Is(operand.Role)).Select(operand => operand with { Role = Own(operand.Role) })];

    public static Dictionary<OperandRole, byte[]> Of(IReadOnlyDictionary<OperandRole, byte[]> inputs) => inputs.Where(input => Is(input.Key)).ToDictionary(input => Own(input.Key), input => input.Value);

    /// <summary>Adds what such a kernel has.</summary>
    public static void Add(IReadOnlyDictionary<OperandRole, byte[]> own, Dictionary<OperandRole, byte[]> to)
    {
        foreach ((OperandRole role, byte[] bytes) in own) to[role.Residual] = bytes;
    }
}
