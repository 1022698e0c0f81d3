using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>The tests that share the one fake driver.</summary>
[CollectionDefinition(nameof(FakeCuda), DisableParallelization = true)]
public class FakeCudaCollection;
