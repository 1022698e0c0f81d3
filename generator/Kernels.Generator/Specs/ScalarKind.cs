namespace Kernels.Generator.Specs;

/// <summary>The element type of an operand as the user wrote it.</summary>
internal enum ScalarKind
{
    Float,
    Half,
    Byte,
}
