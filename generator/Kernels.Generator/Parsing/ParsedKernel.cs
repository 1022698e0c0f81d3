using Kernels.Generator.Diagnostics;
using Kernels.Generator.Emission;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>What became of one attributed method: a value, with no trace of the compilation that it came from.</summary>
/// <param name="Spec">The kernel; null when there is none because of an error, reported here or by the C# compiler.</param>
/// <param name="Stub">An implementation that throws; null when the method cannot be implemented from another file.</param>
/// <param name="Diagnostics">What to tell the user: the generator tells the errors, the analyzer the rest.</param>
internal sealed record ParsedKernel(KernelSpec? Spec, ThrowingStubSpec? Stub, EquatableArray<ReportedDiagnostic> Diagnostics);
