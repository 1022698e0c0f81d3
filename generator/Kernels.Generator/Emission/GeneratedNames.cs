using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The names of a kernel's generated types: a class named as the file is, so no other kernel has it, and in it the bodies.</summary>
internal sealed record GeneratedNames(string SimpleDefinition)
{
    public string Definition => "global::Kernels.Generated." + SimpleDefinition;

    public string Body => $"{Definition}.{CpuBodies.Name("")}";

    public static GeneratedNames Of(MethodSpec method) => new(method.HintName);
}
