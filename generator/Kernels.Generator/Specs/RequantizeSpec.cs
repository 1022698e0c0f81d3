namespace Kernels.Generator.Specs;

/// <summary>Codes of an encoding, made of those of another behind the same steps.</summary>
/// <param name="FromName">The encoder of the codes that are read, for documentation.</param>
/// <param name="From">Its encoding, without the steps.</param>
/// <param name="ToName">The encoder whose codes are made, for documentation.</param>
/// <param name="To">Its encoding, without the steps.</param>
internal sealed record RequantizeSpec(MethodSpec Method, string FromName, EncodingSpec From, string ToName, EncodingSpec To) : KernelSpec(Method)
{
    /// <summary>The operands of a method that are read of the first encoder's, under the roles that a decoder has.</summary>
    public static MethodSpec Reading(MethodSpec method) => method.With(RoleRead);

    /// <summary>The others, which are those of an encoder.</summary>
    public static MethodSpec Writing(MethodSpec method) => method.With(role => RoleRead(role) is null ? role : null);

    public override string Describe() =>
        $"{To.Format.DisplayName} codes as {ToName} writes them, of the {From.Format.DisplayName} codes of {FromName}: rows of {To.RowLength}, one scale per {To.GroupSize} elements of one per {From.GroupSize}.";

    public override string Describe(OperandSpec operand) =>
        (RoleRead(operand.Role) is { } role ? From.Describe(operand with { Role = role }) : To.Describe(operand)) ?? throw Unknown(operand);

    private static OperandRole? RoleRead(OperandRole role) => role == OperandRole.Bits ? role : EncodingSpec.Written.FirstOrDefault(written => written.Origin == role);
}
