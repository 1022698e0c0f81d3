using System.Globalization;
using System.Text.RegularExpressions;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>What a diagnostic of sizes or formats proposes is written in place of the mistake, and leaves no error but those that were there.</summary>
public partial class ProposalTests
{
    private static readonly int[] Rows = [-1, 0, 8, 15, 16, 40, 100, 384, 385, 1000, 1024, 4095, 4096, 49152, 262145, 491520, 524288, 524336, 1048576, 1048577];
    private static readonly int[] Rotations = [-1, 0, 2, 96, 100, 192, 256, 384, 32768, 40000, 65536];
    private static readonly int[] Groups = [-1, 8, 16, 48, 100, 128, 384, 32768, 40000, 65536];
    private static readonly string[] Grids =
    [
        "bits: 1, minimum: 0, maximum: 15", "bits: 9, minimum: -7, maximum: 7", "bits: 9, minimum: -255, maximum: 255", "bits: 0, minimum: 7, maximum: -7",
        "bits: 3, minimum: 7, maximum: -7", "bits: 8, minimum: 1000, maximum: -1000", "bits: 4, minimum: -8, maximum: 8", "bits: 4, minimum: 0, maximum: 16",
        "bits: 8, minimum: -1, maximum: 2147483647", "bits: 4, minimum: 4, maximum: 12", "bits: 4, minimum: 12, maximum: 4", "bits: 4, minimum: -7, maximum: -3",
    ];

    public static TheoryData<int, bool> RowsAndSigns => new(from row in Rows from signs in (bool[])[false, true] select (row, signs));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(72)]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(1088)]
    [InlineData(32767)]
    [InlineData(40000)]
    public void Lengths_of_transforms(int length)
    {
        var mistake = Assert.Single(Errors(Transform(length)));
        var proposed = Numbers(Advice(mistake));

        Assert.NotEmpty(proposed);
        Assert.All(proposed, number => Assert.Empty(Errors(Transform(number))));
    }

    [Theory]
    [MemberData(nameof(RowsAndSigns))]
    public void Sizes_of_rows_blocks_and_groups(int row, bool signs)
    {
        Sizes[] written = [.. from rotation in Rotations from groupSize in Groups select new Sizes(row, rotation, groupSize, signs)];
        var before = Errors(written);
        var proposed = written.Zip(before).SelectMany(pair => pair.Second.SelectMany(mistake => Changes(pair.First, pair.Second, mistake))).ToList();
        foreach (var (change, after) in proposed.Zip(Errors(proposed.Select(change => change.Proposal))))
        {
            var ids = after.Select(other => other.Id);
            Assert.True(ids.All(change.Left.Contains), $"{change.Written}: {change.Mistake} leads to {change.Proposal} with {string.Join(", ", ids)}");
        }
    }

    [Theory]
    [InlineData(400, 96)]
    [InlineData(40000, 100)]
    [InlineData(65536, 8)]
    public void Sizes_of_products_whose_row_follows_from_them(int rotation, int groupSize)
    {
        foreach (var mistake in Errors(Product(rotation, groupSize)))
        {
            foreach (var number in Numbers(Advice(mistake)))
            {
                var source = mistake.GetMessage().StartsWith("Rotation", StringComparison.Ordinal) ? Product(number, groupSize) : Product(rotation, number);
                Assert.DoesNotContain(Errors(source), other => other.Id == mistake.Id || other.Id is "KRN3007" or "KRN3010");
            }
        }
    }

    [Fact]
    public void Properties_of_formats()
    {
        foreach (var grid in from range in Grids from zero in (int[])[0, 5, 300] select $"{range}, zeroCode: {zero}")
        {
            var before = Errors(Format(grid));
            foreach (var mistake in before)
            {
                var proposed = Numbers(Advice(mistake));
                var change = mistake.Id switch
                {
                    "KRN4001" when proposed is [var bits, var low, var high] => Set(grid, ("bits", bits), ("minimum", low), ("maximum", high)),
                    "KRN4001" => Set(grid, ("bits", proposed.Single())),
                    "KRN4002" when proposed is [var bits] && mistake.GetMessage().Contains("declare") => Set(Swapped(grid), ("bits", bits)),
                    "KRN4002" => Swapped(grid),
                    "KRN4003" when mistake.GetMessage().Contains("declare") => Set(grid, ("bits", proposed.Single())),
                    "KRN4003" => Set(grid, ("minimum", Numbers(mistake.GetMessage())[^3]), ("maximum", Numbers(mistake.GetMessage())[^2])),
                    "KRN4006" => Set(grid, ("zeroCode", proposed.Single())),
                    _ => throw new InvalidOperationException($"{grid}: {mistake}"),
                };
                string[] left = [.. before.Where(other => other.Id != mistake.Id).Select(other => other.Id)];
                var after = Errors(Format(change));

                // Codes that no format has are narrowed by hand; a zero code outside of them is then told.
                var isNarrowed = proposed is [_, _, _] || mistake.GetMessage().Contains("no wider") || mistake.GetMessage().Contains("at most");
                Assert.True(
                    after.All(other => left.Contains(other.Id) || (isNarrowed && other.Id is "KRN4003" or "KRN4006")),
                    $"{grid}: {mistake} leads to {change} with {string.Join(", ", after.Select(other => other.Id))}");
            }
        }
    }

    [Theory]
    [InlineData("bits: 4, minimum: -7, maximum: 7, largest: 0", "largest: ")]
    [InlineData("bits: 4, minimum: -7, maximum: 0, largest: float.NaN", "largest: ")]
    [InlineData("bits: 4, minimum: 0, maximum: 15, largest: 7.5f, zeroCode: 8, offset: float.NaN", "offset: ")]
    public void Numbers_of_formats(string grid, string property)
    {
        var mistake = Assert.Single(Errors(Format(grid, "")));
        var proposed = Assert.Single(Numbers(Advice(mistake)));

        Assert.Empty(Errors(Format(Regex.Replace(grid, property + "[^,]*", property + proposed), "")));
    }

    private static IEnumerable<Change> Changes(Sizes written, IReadOnlyList<Diagnostic> mistakes, Diagnostic mistake)
    {
        var proposals = Proposals(written, mistake).ToList();
        Assert.True(proposals.Count > 0, $"{written}: nothing is proposed by {mistake}");
        string[] left = [.. mistakes.Where(other => other.Id != mistake.Id).Select(other => other.Id)];
        return proposals.Select(proposal => new Change(written, mistake, proposal, left));
    }

    private static IEnumerable<Sizes> Proposals(Sizes sizes, Diagnostic mistake)
    {
        var advice = Advice(mistake);
        var numbers = Numbers(advice);
        var isRotation = mistake.GetMessage().StartsWith("Rotation", StringComparison.Ordinal);
        if (mistake.Id is "KRN3004" or "KRN3011") return [sizes with { Row = numbers.Single() }];
        if (advice.Split("pad the row") is not [_, var padding]) return numbers.Select(number => sizes.With(isRotation, number));

        // «a multiple of …, such as …», and the sizes to write, if it needs other ones.
        var padded = sizes with { Row = Numbers(padding)[1] };
        return Numbers(padding).Count == 2 ? [padded] : Numbers(padding).Skip(2).Select(number => padded.With(isRotation, number));
    }

    private static string Transform(int length) =>
        $"static partial class C {{ [HadamardKernel({length})] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }}";

    private static string Product(int rotation, int groupSize) =>
        $"static partial class C {{ [LutGemmKernel<Int4>(Rotation = {rotation}, GroupSize = {groupSize})] public static partial void M(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination); }}";

    private static string Format(string grid, string rest = ", largest: 7") => $"[IntegerGrid({grid}{rest})] public struct Mine : INumberFormat;";

    private static string Set(string grid, params (string Name, int Value)[] changes) =>
        changes.Aggregate(grid, (text, change) => Regex.Replace(text, $"{change.Name}: -?[0-9]+", $"{change.Name}: {change.Value}"));

    private static string Swapped(string grid) => Set(grid, ("minimum", Numbers(grid)[2]), ("maximum", Numbers(grid)[1]));

    private static string Advice(Diagnostic mistake)
    {
        var message = mistake.GetMessage(CultureInfo.InvariantCulture);
        var write = message.IndexOf(": write ", StringComparison.Ordinal);
        return message[(write >= 0 ? write : message.IndexOf("; ", StringComparison.Ordinal))..];
    }

    private static List<int> Numbers(string text) => [.. Integer().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    private static IReadOnlyList<Diagnostic> Errors(string source) => new TrackedGenerator().Run(Project.Of(source)).Diagnostics;

    /// <summary>The errors of each, in the order given; one project has them all, each in a file and a class of its own.</summary>
    private static IEnumerable<IReadOnlyList<Diagnostic>> Errors(IEnumerable<Sizes> sizes)
    {
        string[] sources = [.. sizes.Select((size, index) => size.Source($"C{index}"))];
        var errors = new TrackedGenerator().Run(Project.Of(sources)).Diagnostics.ToLookup(mistake => mistake.Location.GetLineSpan().Path);
        return [.. sources.Select((_, index) => errors[$"File{index}.cs"].ToList())];
    }

    [GeneratedRegex("(?<![A-Za-z0-9])-?[0-9]+")]
    private static partial Regex Integer();

    /// <param name="Left">The errors that were there beside the mistake.</param>
    private sealed record Change(Sizes Written, Diagnostic Mistake, Sizes Proposal, IReadOnlyList<string> Left);

    private sealed record Sizes(int Row, int Rotation, int GroupSize, bool Signs)
    {
        public string Source(string type) =>
            $"static partial class {type} {{ [RotateQuantizeKernel<Int4>({Row}, Rotation = {Rotation}, GroupSize = {GroupSize}{(Signs ? ", Signs = SignPlacement.Before" : "")})] "
            + "public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales); }";

        public Sizes With(bool isRotation, int size) => isRotation ? this with { Rotation = size } : this with { GroupSize = size };
    }
}
