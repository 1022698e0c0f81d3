using Kernels.Tests.Devices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(OpenCLFirst))]

namespace Kernels.Tests.Devices;

/// <summary>
/// Runs <see cref="Matrix"/> before all other tests. OpenCL's compiler uses one core, and all of a run's programs take it longer than the other tests take another:
/// begun last, it would be waited for alone.
/// </summary>
internal sealed class OpenCLFirst : ITestCollectionOrderer
{
    /// <summary>The collection of the tests that compile every kernel for OpenCL: one thread waits for the compiler, and not two.</summary>
    public const string Matrix = "every kernel on OpenCL";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> collections)
        where TTestCollection : ITestCollection
        => [.. collections.OrderByDescending(collection => collection.TestCollectionDisplayName == Matrix)];
}
