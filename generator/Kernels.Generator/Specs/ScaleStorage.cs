using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>A way to store scales.</summary>
/// <param name="Rule">The scale, as memory will hold it, of the group's statistic.</param>
/// <param name="HasZero">Whether a scale can be zero, or too small to divide by.</param>
internal sealed record ScaleStorage(ElementType Type, ScalarExpression Rule, bool HasZero);
