using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>What a kernel attribute says, before its method's parameters are looked at: they follow from it.</summary>
/// <param name="Operands">The operands that the method has.</param>
/// <param name="Spec">The kernel that it describes, of the method with its operands.</param>
internal sealed record KernelDescription(ImmutableArray<OperandRule> Operands, Func<MethodSpec, KernelSpec> Spec);
