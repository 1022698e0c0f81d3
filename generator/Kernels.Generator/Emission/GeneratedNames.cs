using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The names of a kernel's file-local types.</summary>
internal sealed record GeneratedNames(string SimpleBody, string SimpleDefinition)
{
    private const string Prefix = "global::Kernels.Generated.";

    public string Body => Prefix + SimpleBody;

    public string Definition => Prefix + SimpleDefinition;

    public static GeneratedNames Of(MethodSpec method)
    {
        var name = Identifier.Plain(method.Name);
        return new GeneratedNames(name + "Body", name + "Definition");
    }
}
