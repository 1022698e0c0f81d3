namespace Kernels.Compare.Ceilings;

/// <summary>A loop that does nothing but one kind of arithmetic, in registers, on one thread.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Case">The probe as a case: <c>key=value</c> pairs.</param>
/// <param name="Operations">The operations of one run, a multiply-add counted as two.</param>
/// <param name="LaneOperations">The operations of one run, a multiply-add counted as one.</param>
/// <param name="Run">The loop.</param>
internal sealed record ComputeProbe(string Name, string Case, long Operations, long LaneOperations, Action Run);
