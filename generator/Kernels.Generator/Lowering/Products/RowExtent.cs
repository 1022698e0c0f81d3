namespace Kernels.Generator.Lowering.Products;

/// <summary>What a row of activations has as many of as something that stages hand on, by the runtime's names.</summary>
internal enum RowExtent
{
    Inputs,
    Groups,
    Outputs,
}
