using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>What the user asked for, as operations on whole rows.</summary>
internal static class RowCompiler
{
    public static RowProgram Compile(KernelSpec spec) => spec switch
    {
        HadamardSpec hadamard => HadamardRows.Compile(hadamard),
        RotateSpec rotate => RotateRows.Compile(rotate),
        RotateQuantizeSpec encode => RotateQuantizeRows.Compile(encode),
        DequantizeRotateSpec decode => DequantizeRotateRows.Compile(decode),
        RequantizeSpec requantize => RequantizeRows.Compile(requantize),
        InnerProductSpec inner => InnerProductRows.Compile(inner),
        _ => throw new InvalidOperationException($"No row program for {spec.GetType().Name}."),
    };
}
