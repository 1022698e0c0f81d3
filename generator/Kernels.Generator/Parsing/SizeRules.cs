using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>The sizes that kernels take.</summary>
internal static class SizeRules
{
    public const int SmallestGroup = 16;
    private const int LongestRow = 1 << 20;
    private const int LongestSignedRow = 1 << 18;

    /// <summary>Whether rows can have a length, of whole groups of some size.</summary>
    public static bool IsRow(int length) => length is >= SmallestGroup and <= LongestRow && length % SmallestGroup == 0;

    public static void CheckTransformLength(int length, Location location, DiagnosticSink sink)
    {
        if (length is < 2 or > TransformLength.Longest)
        {
            sink.Report(SizeDiagnostics.LengthOutOfRange, location, Number(length), Number(length < 2 ? 2 : TransformLength.Longest));
        }
        else if (!TransformLength.Is(length))
        {
            var block = PowersOfTwo.LargestDividing(length);
            var otherwise = block < SmallestGroup
                ? "or transform fewer elements"
                : $"transform fewer elements, or write {Number(block)} to transform each row in blocks";
            sink.Report(
                SizeDiagnostics.LengthNotOfTransform, location, Number(length), And(Around(length, TransformLength.All).Select(Number)), otherwise);
        }
    }

    /// <summary>The same of rows that have no groups.</summary>
    public static void CheckRow(int rowLength, int rotation, int matrices, SignSpec? signs, AttributeReader attribute, string rowName, DiagnosticSink sink)
    {
        if (rowLength is >= SmallestGroup and <= LongestRow && rowLength % SmallestGroup != 0)
        {
            sink.Report(SizeDiagnostics.RowNotOfSixteens, attribute.LocationOf(rowName), Number(rowLength), Pad(rowLength, SmallestOf(TransformLength.Is(rotation) ? rotation : 1, Math.Max(matrices, SmallestGroup))));
        }
        else
        {
            CheckRow(rowLength, rotation, SmallestGroup, matrices, signs, attribute, rowName, sink);
        }
    }

    /// <param name="rowLength">The length of a row; null when it follows from the others.</param>
    /// <param name="rotation">The block of the rotation.</param>
    /// <param name="groupSize">The elements of a group.</param>
    /// <param name="matrices">The elements that matrices couple; 1 without them.</param>
    /// <param name="signs">The row's random signs, or null.</param>
    /// <param name="attribute">Where they are written.</param>
    /// <param name="rowName">What the attribute calls the row length.</param>
    /// <param name="sink">Takes what is wrong with them.</param>
    public static void CheckRow(int? rowLength, int rotation, int groupSize, int matrices, SignSpec? signs, AttributeReader attribute, string rowName, DiagnosticSink sink)
    {
        // What is proposed for one of them fits the others, so that it is not the next error: matrices couple parts of a block, as groups are.
        var block = TransformLength.Is(rotation) ? rotation : 1;
        var group = Math.Max(matrices, IsGroup(groupSize) ? groupSize : SmallestGroup);
        var unit = SmallestOf(block, group);

        var row = rowLength is >= SmallestGroup and <= LongestRow ? rowLength : null;
        if (row is null && rowLength is { } outside)
        {
            var longest = signs is null ? LongestRow : LongestSigned(signs);
            var nearest = outside < SmallestGroup ? unit : unit > longest ? longest : longest / unit * unit;
            var which = nearest is SmallestGroup or LongestRow ? "the nearest" : "the nearest for its groups, rotation and signs";
            sink.Report(SizeDiagnostics.RowLengthOutOfRange, attribute.LocationOf(rowName), Number(outside), $"{which} is {Number(nearest)}");
        }

        CheckRotation(rotation, row, group, attribute.LocationOf("Rotation"), sink);
        CheckGroup(groupSize, row, block, attribute.LocationOf(attribute.IsSet("GroupSize") ? "GroupSize" : rowName), sink);
        if (IsGroup(groupSize) && groupSize > LargestGroupOf(block))
        {
            var location = attribute.LocationOf(attribute.IsSet("GroupSize") ? "GroupSize" : "Rotation");
            sink.Report(SizeDiagnostics.GroupCrossesBlocks, location, Number(groupSize), Number(LargestGroupOf(block)), Number(block));
        }
        if (signs is not null && row is { } signed) CheckSignedRow(signed, signs, [unit, group, block, 1], attribute.LocationOf(rowName), sink);
    }

    /// <summary>The longest row, a power of two, of which all tables of signs fit together.</summary>
    private static int LongestSigned(SignSpec signs) => signs.Rounds > 2 ? LongestSignedRow / 4 : LongestSignedRow / signs.Rounds;

    /// <summary>The kernel carries one bit per element of the row and round as a table, which on some devices lies in 64 KiB of constant memory.</summary>
    private static void CheckSignedRow(int rowLength, SignSpec signs, int[] units, Location location, DiagnosticSink sink)
    {
        var longest = LongestSigned(signs);
        if (rowLength <= longest) return;

        // A part of the row is whole groups and blocks, as far as the row is.
        var unit = units.First(unit => unit <= longest && rowLength % unit == 0);
        var parts = 2;
        while (rowLength / unit % parts != 0 || rowLength / parts > longest) parts++;
        var (rounds, what) = signs.Rounds > 1 ? ($" in {Number(signs.Rounds)} rounds", "Rounds") : ("", "Signs");
        sink.Report(SizeDiagnostics.SignedRowTooLong, location, Number(rowLength), Number(longest), rounds, Number(rowLength / parts), what);
    }

    private static void CheckRotation(int rotation, int? rowLength, int group, Location location, DiagnosticSink sink)
    {
        if (rotation < 0)
        {
            sink.Report(SizeDiagnostics.RotationOutOfRange, location, Number(rotation), "write 0, or leave it out, for no rotation");
        }
        else if (rotation > TransformLength.Longest)
        {
            sink.Report(SizeDiagnostics.RotationOutOfRange, location, Number(rotation), Nearest(rotation, rowLength, Rotations(group), group));
        }
        else if (rotation > 1 && !TransformLength.Is(rotation))
        {
            sink.Report(SizeDiagnostics.RotationNotOfTransform, location, Number(rotation), Nearest(rotation, rowLength, Rotations(group), group));
        }
        else if (rotation > 1 && rowLength is { } row && row % rotation != 0)
        {
            sink.Report(SizeDiagnostics.RotationDoesNotDivide, location, Number(rotation), Number(row), Nearest(rotation, row, Rotations(group), group));
        }
    }

    public static void CheckGroup(int groupSize, int? rowLength, int block, Location location, DiagnosticSink sink)
    {
        if (groupSize is < SmallestGroup or > TransformLength.Longest)
        {
            sink.Report(SizeDiagnostics.GroupOutOfRange, location, Number(groupSize), Nearest(groupSize, rowLength, Groups(block), block));
        }
        else if (!PowersOfTwo.Is(groupSize))
        {
            sink.Report(SizeDiagnostics.GroupNotPowerOfTwo, location, Number(groupSize), Nearest(groupSize, rowLength, Groups(block), block));
        }
        else if (rowLength is { } row && row % groupSize != 0)
        {
            var allowed = Groups(block).Where(group => row % group == 0).Select(Number).ToList();
            var fix = allowed.Count > 0
                ? $"the group sizes that do are {And(allowed)}"
                : $"no group size does: {Pad(row, SmallestOf(block, groupSize))}";
            sink.Report(SizeDiagnostics.GroupDoesNotDivide, location, Number(groupSize), Number(row), fix);
        }
    }

    /// <summary>The rows and groups of a kernel whose format may have blocks. What is wrong there says more than that a group does not fit.</summary>
    /// <returns>Whether blocks fit.</returns>
    public static bool CheckBlocks(FormatSpec format, int? rowLength, int rotation, int groupSize, AttributeReader attribute, string rowName, DiagnosticSink sink)
    {
        if (format.Blocks is not { } blocks) return true;

        var faults = sink.Diagnostics.Count;
        if (rowLength is { } row and >= SmallestGroup and <= LongestRow && row % blocks.Elements != 0)
        {
            var unit = SmallestOf(TransformLength.Is(rotation) ? rotation : 1, Math.Max(blocks.Elements, IsGroup(groupSize) ? groupSize : SmallestGroup));
            Report(rowName, Number(row), Pad(row, unit));
        }

        if (rotation > 1 && TransformLength.Is(rotation) && LargestGroupOf(rotation) < blocks.Elements)
        {
            Report("Rotation", Number(rotation), $"it couples parts of {Number(LargestGroupOf(rotation))} elements, which are to be whole blocks: write a multiple of {Number(rotation / LargestGroupOf(rotation) * blocks.Elements)}, or a power of two");
        }

        if (blocks.Holds(OperandRole.Scales) && groupSize != format.Scale.GroupSize)
        {
            Report("GroupSize", Number(groupSize), $"its groups have {Number(format.Scale.GroupSize)}: leave GroupSize out");
        }

        if (blocks.Holds(OperandRole.Scales) && attribute.Value("SharedScales", false)) Report("SharedScales", "true", "each has its own scales: leave SharedScales out");

        return sink.Diagnostics.Count == faults;

        void Report(string property, string found, string fix) =>
            sink.Report(SizeDiagnostics.NotOfBlocks, attribute.LocationOf(property), property, found, format.DisplayName, Number(blocks.Elements), fix);
    }

    /// <summary>The allowed sizes around the one found: those that divide the row, or those that a padded row has.</summary>
    /// <param name="size">The size found.</param>
    /// <param name="rowLength">The length of the row; null when it follows from the sizes.</param>
    /// <param name="sizes">The sizes that are allowed, ascending.</param>
    /// <param name="other">The other size, which has to divide a padded row too.</param>
    private static string Nearest(int size, int? rowLength, IReadOnlyList<int> sizes, int other)
    {
        var all = Around(size, sizes);
        if (rowLength is not { } row) return Are("the nearest", all);

        var allowed = Around(size, sizes.Where(allowed => row % allowed == 0));
        var powers = Around(size, sizes.Where(PowersOfTwo.Is));
        return allowed.Count == 0
            ? $"none from {Number(sizes[0])} on divides the row: {Pad(row, SmallestOf(other, powers.Max()))}, and write {Or(powers.Select(Number))}"
            : Are(allowed.SequenceEqual(all) ? "the nearest" : allowed.Count > 1 ? "the nearest that divide the row" : "the nearest that divides the row", allowed);
    }

    /// <summary>The nearest of some sizes below and above one.</summary>
    private static IReadOnlyList<int> Around(int size, IEnumerable<int> sizes)
    {
        var all = sizes.ToList();
        return [.. all.Where(other => other <= size).Reverse().Take(1).Concat(all.Where(other => other >= size).Take(1)).Distinct()];
    }

    private static bool IsGroup(int size) => PowersOfTwo.Is(size) && size is >= SmallestGroup and <= TransformLength.Longest;

    /// <summary>The largest group beside a rotation: a base matrix couples blocks, each of which is whole groups.</summary>
    public static int LargestGroupOf(int block) => new TransformLength(block) is { Base: not null } length ? length.BlockLength : TransformLength.Longest;

    private static IReadOnlyList<int> Groups(int block) => PowersOfTwo.Between(SmallestGroup, LargestGroupOf(block)).ToList();

    private static IReadOnlyList<int> Rotations(int group) => TransformLength.All.Where(block => block > 1 && group <= LargestGroupOf(block)).ToList();

    /// <summary>The smallest row of whole blocks and groups.</summary>
    private static int SmallestOf(int block, int group) => block * (group / Math.Min(group, PowersOfTwo.LargestDividing(block)));

    private static string Are(string what, IReadOnlyList<int> sizes) => $"{what} {(sizes.Count > 1 ? "are" : "is")} {And(sizes.Select(Number))}";

    // The longest row is a multiple of every size.
    private static string Pad(int row, int unit) => $"pad the row to a multiple of {Number(unit)}, such as {Number((row + unit - 1) / unit * unit)}";

    private static string Number(int size) => Phrases.Number(size);
}
