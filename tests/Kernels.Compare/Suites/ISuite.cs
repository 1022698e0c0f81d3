using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites;

/// <summary>A named list of cases.</summary>
internal interface ISuite
{
    string Name { get; }

    string Summary { get; }

    IEnumerable<CaseDescription> Cases(Workbench bench);
}
