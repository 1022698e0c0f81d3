namespace Kernels.Generator.Specs;

/// <summary>What an operand carries; follows from the parameter's name where the user declares it. Each has a row in <see cref="OperandRoles"/>.</summary>
internal enum OperandRole
{
    Source,
    Destination,
    Codes,
    Scales,

    /// <summary>The code of each group that stands for 0.</summary>
    ZeroPoints,

    Weights,
    Bias,

    /// <summary>What each element of a row is multiplied by before anything else; what is inverse to it divides.</summary>
    ChannelScales,

    /// <summary>The integer sum of each group's codes, which products ask of an encoder; no parameter carries it.</summary>
    CodeSums,
}
