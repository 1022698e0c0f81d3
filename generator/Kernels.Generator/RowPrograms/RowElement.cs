namespace Kernels.Generator.RowPrograms;

/// <summary>The type of a row value's elements.</summary>
internal enum RowElement
{
    Number,
    Integer,
}
