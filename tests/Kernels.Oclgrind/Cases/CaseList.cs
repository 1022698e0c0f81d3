namespace Kernels.Oclgrind.Cases;

internal static class CaseList
{
    public static IReadOnlyList<InspectedCase> All { get; } = [.. TransformCases.All, .. CodecCases.All, .. ProductCases.All, .. FaultyCases.All];

    public static InspectedCase? Get(string name) => All.FirstOrDefault(inspected => inspected.Name == name);
}
