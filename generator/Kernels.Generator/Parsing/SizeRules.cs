using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>The sizes that kernels take.</summary>
internal static class SizeRules
{
    private const int LongestTransform = 32768;
    private const int SmallestGroup = 16;
    private const int LongestRow = 1 << 20;
    private const int LongestSignedRow = 1 << 18;

    public static void CheckTransformLength(int length, Location location, DiagnosticSink sink)
    {
        if (length is < 2 or > LongestTransform)
        {
            sink.Report(SizeDiagnostics.LengthOutOfRange, location, Number(length), Number(length < 2 ? 2 : LongestTransform));
        }
        else if (!IsPowerOfTwo(length))
        {
            sink.Report(SizeDiagnostics.LengthNotPowerOfTwo, location, Number(length), Neighbours(length));
        }
    }

    /// <param name="rowLength">The length of a row; null when it follows from the others.</param>
    /// <param name="rotation">The block of the rotation.</param>
    /// <param name="groupSize">The elements of a group.</param>
    /// <param name="attribute">Where they are written.</param>
    /// <param name="rowName">What the attribute calls the row length.</param>
    /// <param name="sink">Takes what is wrong with them.</param>
    public static void CheckRow(int? rowLength, int rotation, int groupSize, AttributeReader attribute, string rowName, DiagnosticSink sink)
    {
        var row = rowLength is >= SmallestGroup and <= LongestRow ? rowLength : null;
        if (row is null && rowLength is { } outside)
        {
            var nearest = outside < SmallestGroup ? SmallestGroup : LongestRow;
            sink.Report(SizeDiagnostics.RowLengthOutOfRange, attribute.LocationOf(rowName), Number(outside), Number(nearest));
        }

        CheckRotation(rotation, row, attribute.LocationOf("Rotation"), sink);
        CheckGroup(groupSize, row, attribute.LocationOf(attribute.IsSet("GroupSize") ? "GroupSize" : rowName), sink);
    }

    /// <summary>The kernel carries one bit per element of the row as a table, which on some devices lies in 64 KiB of constant memory.</summary>
    public static void CheckSignedRow(int rowLength, Location location, DiagnosticSink sink)
    {
        if (rowLength is <= LongestSignedRow or > LongestRow) return;
        var parts = 2;
        while (rowLength % parts != 0 || rowLength / parts > LongestSignedRow) parts++;
        sink.Report(SizeDiagnostics.SignedRowTooLong, location, Number(rowLength), Number(rowLength / parts));
    }

    private static void CheckRotation(int rotation, int? rowLength, Location location, DiagnosticSink sink)
    {
        if (rotation is < 0 or > LongestTransform)
        {
            var fix = rotation < 0 ? "write 0, or leave it out, for no rotation" : $"the nearest is {Number(LongestTransform)}";
            sink.Report(SizeDiagnostics.RotationOutOfRange, location, Number(rotation), fix);
        }
        else if (rotation > 1 && !IsPowerOfTwo(rotation))
        {
            sink.Report(SizeDiagnostics.RotationNotPowerOfTwo, location, Number(rotation), Neighbours(rotation));
        }
        else if (rotation > 1 && rowLength is { } row && row % rotation != 0)
        {
            var allowed = PowersDividing(row, from: 2).ToList();
            var fix = allowed.Count > 0 ? $"the powers of two that do are {And(allowed)}" : "no power of two does, as the row length is odd: pad the row";
            sink.Report(SizeDiagnostics.RotationDoesNotDivide, location, Number(rotation), Number(row), fix);
        }
    }

    private static void CheckGroup(int groupSize, int? rowLength, Location location, DiagnosticSink sink)
    {
        if (groupSize is < SmallestGroup or > LongestTransform)
        {
            var nearest = groupSize < SmallestGroup ? SmallestGroup : LongestTransform;
            sink.Report(SizeDiagnostics.GroupOutOfRange, location, Number(groupSize), Number(nearest));
        }
        else if (!IsPowerOfTwo(groupSize))
        {
            sink.Report(SizeDiagnostics.GroupNotPowerOfTwo, location, Number(groupSize), Neighbours(groupSize));
        }
        else if (rowLength is { } row && row % groupSize != 0)
        {
            var allowed = PowersDividing(row, from: SmallestGroup).ToList();
            var padded = Math.Min(LongestRow, (row / SmallestGroup + 1) * SmallestGroup);
            var fix = allowed.Count > 0
                ? $"the group sizes that do are {And(allowed)}"
                : $"no group size does: pad the row to a multiple of {SmallestGroup}, such as {Number(padded)}";
            sink.Report(SizeDiagnostics.GroupDoesNotDivide, location, Number(groupSize), Number(row), fix);
        }
    }

    private static bool IsPowerOfTwo(int value) => value > 0 && (value & (value - 1)) == 0;

    private static string Neighbours(int value)
    {
        var below = 1;
        while (below <= value / 2) below *= 2;
        return below * 2 > LongestTransform ? Number(below) : $"{Number(below)} and {Number(below * 2)}";
    }

    private static IEnumerable<string> PowersDividing(int length, int from)
    {
        for (var power = from; power <= LongestTransform && length % power == 0; power *= 2) yield return Number(power);
    }
}
