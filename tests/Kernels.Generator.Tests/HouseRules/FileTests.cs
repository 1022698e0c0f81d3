using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Tests.HouseRules;

/// <summary>Small files, one type each, named after it; a family of types may share the page of its base.</summary>
public class FileTests
{
    private const int LongestFile = 400;
    private const int LongestMedian = 90;

    public static TheoryData<string> Folders => ["generator", "src", "tests"];

    public static TheoryData<string> Products => ["generator", "src"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_is_long(string folder) =>
        HouseRule.Nothing(SourceFile.Under(folder).Where(file => file.Lines > LongestFile && !IsTable(file)).Select(file => $"{file}: {file.Lines} lines"));

    [Theory]
    [MemberData(nameof(Products))]
    public void The_median_file_is_short(string folder)
    {
        var lines = SourceFile.Under(folder).Select(file => file.Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, LongestMedian);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_declares_one_type_and_is_named_after_it(string folder)
    {
        var offenders = from file in SourceFile.Under(folder)
                        let types = file.TopLevelTypes.Select(SourceFile.Name).Distinct().ToList()
                        where types.Count > 0 && !(types is [var name] && name == file.TypeName) && !IsFamily(file) && !IsPolyfill(file)
                        select $"{file} declares {string.Join(", ", types)}";

        HouseRule.Nothing(offenders);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_has_regions(string folder) =>
        HouseRule.Nothing(SourceFile.Under(folder).Where(file => file.Text.Split('\n').Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_file_has_plain_line_ends_and_a_last_one(string folder) =>
        HouseRule.Nothing(SourceFile.Under(folder).Where(file => file.Text.Contains('\r') || !file.Text.EndsWith('\n')));

    [Theory]
    [MemberData(nameof(Products))]
    public void Every_internal_type_is_used(string folder)
    {
        foreach (var project in SourceFile.Under(folder).GroupBy(file => file.Path.Split('/')[1]))
        {
            var uses = project.SelectMany(file => file.Identifiers).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
            var declarations = project.SelectMany(file => file.AllTypes).GroupBy(type => type.Identifier.ValueText)
                .ToDictionary(group => group.Key, group => group.Sum(type => 1 + Constructors(type)));
            var unused = from file in project
                         where !IsPolyfill(file)
                         from type in file.AllTypes
                         where !type.Modifiers.Any(modifier => modifier.Text is "public" or "abstract")
                         let name = type.Identifier.ValueText
                         where uses[name] <= declarations[name] && !Extensions(type).Any(method => uses[method] > 1)
                         select $"{file}: {name}";

            HouseRule.Nothing(unused);
        }
    }

    /// <summary>Sealed types with one base, in a file that has its name in the plural.</summary>
    private static bool IsFamily(SourceFile file) => file.TopLevelTypes.All(type =>
        type is TypeDeclarationSyntax { BaseList.Types: [var super] } && type.Modifiers.Any(modifier => modifier.Text == "sealed")
        && file.TypeName == super.Type.ToString() + "s");

    private static int Constructors(BaseTypeDeclarationSyntax type) =>
        type is TypeDeclarationSyntax declaration
            ? declaration.Members.Count(member => member is ConstructorDeclarationSyntax or DestructorDeclarationSyntax)
            : 0;

    private static IEnumerable<string> Extensions(BaseTypeDeclarationSyntax type) =>
        from method in type.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(modifier => modifier.Text == "this") == true
        select method.Identifier.ValueText;

    private static bool IsTable(SourceFile file) => file.Path.Contains("/Mathematics/");

    // Types of the platform that the compiler looks for, several of which belong together.
    private static bool IsPolyfill(SourceFile file) => file.Path.Contains("/Polyfills/");
}
