namespace Kernels.Generator.Specs;

/// <summary>What an operand carries; follows from the parameter's name.</summary>
internal enum OperandRole
{
    Source,
    Destination,
    Codes,
    Scales,
}
