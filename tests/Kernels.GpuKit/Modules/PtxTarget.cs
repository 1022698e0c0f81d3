using System.Globalization;
using System.Text.RegularExpressions;

namespace Kernels.GpuKit.Modules;

/// <summary>The architecture that a PTX text names as its target: what runs the text is that one and all newer ones.</summary>
/// <param name="Architecture">Its number, which is ten times the compute capability.</param>
internal sealed partial record PtxTarget(int Architecture)
{
    /// <summary>What to say of a text without one.</summary>
    public const string Missing = "Its PTX has no line '.target sm_' with the number of an architecture.";

    /// <summary>The target of a text, or null where it names none.</summary>
    public static PtxTarget? Of(string text) =>
        Line().Match(text) is { Success: true } match ? new PtxTarget(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : null;

    public bool RunsOn(int architecture) => architecture >= Architecture;

    public override string ToString() => $"sm_{Architecture}";

    // With a letter behind the number, newer architectures would not run it.
    [GeneratedRegex(@"^\.target sm_([0-9]{2,3})\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
