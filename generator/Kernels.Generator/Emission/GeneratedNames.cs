using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The names of a kernel's generated types: the class is named after the file, and so is the kernel's own, whatever else the project has.</summary>
internal sealed record GeneratedNames(string SimpleDefinition)
{
    public string Definition => "global::Kernels.Generated." + SimpleDefinition;

    public string Body => $"{Definition}.{CpuBodies.Name("")}";

    public static GeneratedNames Of(MethodSpec method) => new(method.HintName);
}
