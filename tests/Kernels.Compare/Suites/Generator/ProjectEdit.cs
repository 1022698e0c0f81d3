namespace Kernels.Compare.Suites.Generator;

/// <summary>What has changed since the generator ran last.</summary>
internal enum ProjectEdit
{
    /// <summary>Everything: it has never run.</summary>
    Cold,

    /// <summary>A file without kernels.</summary>
    Unrelated,

    /// <summary>The description of one kernel, a transform.</summary>
    Kernel,
}
