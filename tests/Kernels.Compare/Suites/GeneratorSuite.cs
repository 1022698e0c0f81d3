using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Generator;

namespace Kernels.Compare.Suites;

/// <summary>What a build and each edit of a project with kernels wait for.</summary>
internal sealed class GeneratorSuite : ISuite
{
    public string Name => "generator";

    public string Summary => "the compiler on a project of 50 kernels: cold, after an unrelated edit, after the edit of one kernel";

    public IEnumerable<CaseDescription> Cases(Workbench bench)
    {
        foreach (ProjectEdit edit in Enum.GetValues<ProjectEdit>())
            yield return new($"kernels={MixedProject.Kernels} edit={edit.ToString().ToLowerInvariant()}", 1, () => GeneratorCase.Prepare(edit));
    }
}
