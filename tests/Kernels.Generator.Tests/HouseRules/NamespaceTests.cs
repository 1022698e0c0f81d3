namespace Kernels.Generator.Tests.HouseRules;

/// <summary>Namespaces follow the folders, so that who may know whom within a floor is a rule too.</summary>
public class NamespaceTests
{
    private const string Generator = "generator/Kernels.Generator";

    private const string Lowering = "Kernels.Generator.Lowering";

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under(Generator);

    /// <summary>Machines of vectors and of threads do not know each other; products know neither, and passes know only programs and machines.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Passes"] = [],
        ["Vectors"] = ["Passes"],
        ["Threads"] = [],
        ["Products"] = [],
    };

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var offenders = from file in Files
                        where !file.Path.Contains("/Polyfills/")
                        let folder = file.Path[..file.Path.LastIndexOf('/')]
                        let expected = folder[(folder.IndexOf('/') + 1)..].Replace('/', '.')
                        where file.Namespace != expected
                        select $"{file}: {file.Namespace}, not {expected}";

        HouseRule.Nothing(offenders);
    }

    [Fact]
    public void Parts_of_the_lowering_name_only_the_parts_they_may()
    {
        var offenders = from file in Files
                        from part in MayKnow
                        where file.Namespace == $"{Lowering}.{part.Key}"
                        from other in MayKnow.Keys
                        where other != part.Key && !part.Value.Contains(other) && file.Usings.Contains($"{Lowering}.{other}")
                        select $"{file} names {other}";

        HouseRule.Nothing(offenders);
        Assert.All(MayKnow.Keys, part => Assert.Contains(Files, file => file.Namespace == $"{Lowering}.{part}"));
    }
}
