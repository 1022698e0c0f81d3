namespace Kernels.Generator.Tests.HouseRules;

/// <summary>Who may know whom: Targets → TilePrograms ← Lowering → RowPrograms → Specs ← Parsing.</summary>
public class FloorTests
{
    private const string Generator = "generator/Kernels.Generator";

    /// <summary>The other floors that each floor may name. Emission, the frame around all targets, sees every floor below the parser.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Polyfills"] = [],
        ["Text"] = [],
        ["Types"] = [],
        ["Mathematics"] = [],
        ["Specs"] = ["Types", "Mathematics"],
        ["TilePrograms"] = ["Types"],
        ["RowPrograms"] = ["Specs", "Mathematics", "Types"],
        ["Lowering"] = ["Specs", "RowPrograms", "TilePrograms", "Mathematics", "Types"],
        ["Targets"] = ["Text", "TilePrograms", "Types"],
        ["Emission"] = ["Text", "Specs", "RowPrograms", "TilePrograms", "Lowering", "Targets", "Mathematics", "Types"],
        ["Parsing"] = ["Text", "Specs", "Diagnostics", "Emission", "Mathematics", "Types"],
        ["Diagnostics"] = ["Parsing", "Specs"],
    };

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under(Generator);

    [Fact]
    public void Only_the_front_end_sees_Roslyn()
    {
        var offenders = Files.Where(file =>
            file.Text.Contains("Microsoft.CodeAnalysis")
            && !(Floor(file) is "Parsing" or "Diagnostics") && file.Path != $"{Generator}/KernelGenerator.cs");

        HouseRule.Nothing(offenders);
    }

    [Fact]
    public void Every_floor_is_known_to_this_test() =>
        HouseRule.Nothing(Files.Select(Floor).OfType<string>().Distinct().Except(MayKnow.Keys));

    [Fact]
    public void A_floor_names_only_the_floors_it_may()
    {
        var offenders = from file in Files
                        let floor = Floor(file)
                        where floor is not null
                        from other in MayKnow.Keys
                        where other != floor && !MayKnow[floor].Contains(other) && Names(file, other)
                        select $"{file} names {other}";

        HouseRule.Nothing(offenders);
    }

    [Theory]
    [InlineData("Hadamard")]
    [InlineData("Quantize")]
    [InlineData("Rotat")]
    [InlineData("Int4")]
    [InlineData("Int8")]
    [InlineData("NumberFormat")]
    [InlineData("FormatSpec")]
    [InlineData("KernelSpec")]
    [InlineData("RowProgram")]
    public void A_target_knows_no_family_and_no_format(string word)
    {
        var offenders = from file in Files
                        where Floor(file) == "Targets"
                        from identifier in file.Identifiers
                        where identifier.Contains(word, StringComparison.Ordinal)
                        select $"{file}: {identifier}";

        HouseRule.Nothing(offenders);
    }

    [Fact]
    public void A_target_never_looks_at_another()
    {
        string[] targets = ["CSharp", "OpenCL", "Ptx"];
        var offenders = from file in Files
                        where Floor(file) == "Targets"
                        let own = file.Path.Split('/')[3]
                        from other in targets
                        where other != own && file.Identifiers.Any(identifier => identifier.Contains(other, StringComparison.Ordinal))
                        select $"{file} names {other}";

        HouseRule.Nothing(offenders);
    }

    private static string? Floor(SourceFile file) => file.Path.Split('/') is [_, _, var floor, _, ..] ? floor : null;

    private static bool Names(SourceFile file, string floor) =>
        file.Usings.Any(name => Begins(name, $"Kernels.Generator.{floor}"))
        || file.Qualifiers.Any(name => Begins(name, floor) || Begins(name, $"Kernels.Generator.{floor}") || Begins(name, $"global::Kernels.Generator.{floor}"));

    private static bool Begins(string name, string prefix) => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}
