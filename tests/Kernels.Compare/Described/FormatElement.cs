namespace Kernels.Compare.Described;

/// <summary>A type of elements that formats are encoded from and decoded to.</summary>
/// <param name="Transform">The rotation alone.</param>
/// <param name="Narrow">The element nearest to a number.</param>
/// <param name="Widen">The number of an element.</param>
internal sealed record FormatElement<T>(TransformKernel<T> Transform, Func<float, T> Narrow, Func<T, float> Widen);
