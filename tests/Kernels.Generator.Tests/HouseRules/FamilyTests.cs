namespace Kernels.Generator.Tests.HouseRules;

/// <summary>What a family, a kind of format or an operand's role is, is said in its own files; whoever else names one would be changed for the next.</summary>
public class FamilyTests
{
    private const string Generator = "generator/Kernels.Generator";

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under(Generator);

    /// <summary>Where each is named beside its own files, which have its name in theirs.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        // RowCompiler has a line for each family of rows. Products quantize activations, which is a rotate-quantize kernel.
        ["HadamardSpec"] = ["RowCompiler"],
        ["RotateSpec"] = ["RowCompiler"],
        ["DequantizeRotateSpec"] = ["RowCompiler"],
        ["RequantizeSpec"] = ["RowCompiler"],
        ["InnerProductSpec"] = ["RowCompiler"],
        ["RotateQuantizeSpec"] = ["RowCompiler", "LutGemmProduct", "KernelCompiler", "ActivationsFile", "ProductFile", "SharedStage"],

        // A product has several stages, some in files of their own.
        ["LutGemmSpec"] = ["KernelCompiler", "KernelGenerator", "ProductFile", "ProductDefinition"],

        // FormatParser has a line for each kind of format. A product's activations are integers, and codes of scales are.
        ["IntegerGrid"] = ["GridParser", "LutGemmProduct", "NestedScale"],
        ["FloatGrid"] = [],
        ["Codebook"] = [],
        ["GridParser"] = ["FormatParser"],
        ["FloatGridParser"] = ["FormatParser"],
        ["CodebookParser"] = ["FormatParser"],
    };

    public static TheoryData<string> Names => [.. Elsewhere.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_family_or_kind_is_named_in_its_own_files(string name)
    {
        var stem = name.Replace("Spec", "").Replace("Parser", "");
        var offenders = from file in Files
                        where file.Identifiers.Contains(name)
                        where !file.TypeName.Contains(stem, StringComparison.Ordinal) && !Elsewhere[name].Contains(file.TypeName)
                        select $"{file} names {name}";

        HouseRule.Nothing(offenders);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_exceptions_are_needed(string name)
    {
        Assert.Contains(Files, file => file.TopLevelTypes.Any(type => SourceFile.Name(type) == name));
        Assert.All(Elsewhere[name], other => Assert.Contains(Files, file => file.TypeName == other && file.Identifiers.Contains(name)));
    }

    /// <summary>The text around kernels asks for weights, which are no memory of the user's; <c>ProductSlots</c> says what an operand is in a call.</summary>
    [Fact]
    public void Roles_end_above_the_lowering()
    {
        string[] emission = ["LaunchText", "OperandText", "ProductDefinition", "ProductSlots"];
        var offenders = from file in Files
                        where file.Identifiers.Contains("OperandRole")
                        let floor = file.Path.Split('/')[2]
                        where floor is not ("Parsing" or "Specs" or "RowPrograms") && !emission.Contains(file.TypeName)
                        select $"{file} names a role";

        HouseRule.Nothing(offenders);
        Assert.All(emission, exception => Assert.Contains(Files, file => file.TypeName == exception && file.Identifiers.Contains("OperandRole")));
    }

    /// <summary>The runtime's only word of a family is the type of a product's info object.</summary>
    [Theory]
    [InlineData("Hadamard")]
    [InlineData("Quantize")]
    [InlineData("InnerProduct")]
    [InlineData("LutGemm")]
    public void The_runtime_knows_no_family(string family)
    {
        var offenders = from file in SourceFile.Under("src/Kernels")
                        where file.Path.Split('/')[2] != "Attributes"
                        from identifier in file.Identifiers.Distinct()
                        where identifier.Contains(family, StringComparison.Ordinal) && identifier != "LutGemmInfo"
                        select $"{file}: {identifier}";

        HouseRule.Nothing(offenders);
    }
}
