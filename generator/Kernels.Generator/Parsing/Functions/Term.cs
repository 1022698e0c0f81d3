using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>What a part of a function's body is.</summary>
/// <param name="Expression">A step, a literal or a parameter; of a truth value, comparisons of these.</param>
internal readonly record struct Term(ScalarExpression Expression, TermType Type);
