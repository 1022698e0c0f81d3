namespace Kernels.Generator.Specs;

/// <summary>The element type of an operand.</summary>
internal enum ScalarKind
{
    Float,
    Half,
    Byte,

    /// <summary>32-bit integers, which only operands of the compiler's own have.</summary>
    Int,

    /// <summary>The packed weights of a product: one object, and not a span of elements.</summary>
    Weights,
}
