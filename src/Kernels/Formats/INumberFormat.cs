namespace Kernels;

/// <summary>
/// Marks a struct as the description of a number format. The struct has no members: its attribute says everything, and
/// the compiler reads the attribute, never the name.
/// </summary>
public interface INumberFormat;
