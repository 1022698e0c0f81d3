using System.Globalization;
using System.Text.RegularExpressions;

namespace Kernels.GpuKit.Assembler;

/// <summary>What <c>ptxas -v</c> said of a module of one entry point, which is how the generator writes them.</summary>
/// <param name="ExitCode">Zero when it assembled.</param>
/// <param name="Text">All that it printed.</param>
internal sealed partial record PtxasOutput(int ExitCode, string Text)
{
    private const string Info = "ptxas info    : ";
    private const string Constants = @"(, \d+ bytes cmem\[\d+\])*";
    private const string Global = @$"{Info}\d+ bytes gmem{Constants}";
    private const string Entry = @$"{Info}Compiling entry function '\w+' for 'sm_\d+'";
    private const string Properties = @$"{Info}Function properties for \w+";
    private const string Frame = @" +(?<stack>\d+) bytes stack frame, (?<stored>\d+) bytes spill stores, (?<loaded>\d+) bytes spill loads";
    private const string Used = @$"{Info}Used (?<registers>\d+) registers(, \d+ bytes cumulative stack size)?(, (?<shared>\d+) bytes smem)?{Constants}";

    /// <summary>What the entry point takes, or the objection that there is.</summary>
    public (EntryUse? Use, string? Objection) Read()
    {
        string[] lines = [.. Text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        Match[] known = [.. lines.Select(line => Known().Match(line)).Where(match => match.Success)];
        if (ExitCode == 0
            && known.Length == lines.Length
            && known.Where(match => match.Groups["stack"].Success).ToList() is [Match frame]
            && known.Where(match => match.Groups["registers"].Success).ToList() is [Match use])
        {
            return (new EntryUse(Number(use, "registers"), Number(use, "shared"), Number(frame, "stack"), Number(frame, "stored"), Number(frame, "loaded")), null);
        }

        // A line of another kind is an error, a warning, or a remark that somebody should read once.
        string[] other = [.. lines.Where(line => !Known().IsMatch(line))];
        return (null, $"exit code {ExitCode}\n{string.Join('\n', other.Length > 0 ? other : lines)}");
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: string digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex($"^({Global}|{Entry}|{Properties}|{Frame}|{Used})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Known();
}
