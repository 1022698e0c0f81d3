using System.Collections.Generic;
using Kernels.Generator.Emission;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>What became of one attributed method.</summary>
/// <param name="Spec">The kernel; null when there is none because of an error, reported here or by the C# compiler.</param>
/// <param name="Stub">An implementation that throws; null when the method cannot be implemented from another file.</param>
/// <param name="Diagnostics">What to tell the user; for the analyzer, and never kept by the generator.</param>
internal sealed record ParsedKernel(KernelSpec? Spec, ThrowingStubSpec? Stub, IReadOnlyList<Diagnostic> Diagnostics);
