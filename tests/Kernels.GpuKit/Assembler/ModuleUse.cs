using System.Globalization;
using System.Text.RegularExpressions;

namespace Kernels.GpuKit.Assembler;

/// <summary>What a module takes on each of the architectures: a line of the record.</summary>
/// <param name="Name">The module.</param>
/// <param name="Uses">One for each of <see cref="Architectures.All"/>; null for those that the module is not for.</param>
internal sealed partial record ModuleUse(string Name, IReadOnlyList<EntryUse?> Uses)
{
    /// <summary>Stands in a column for an architecture that the module is not for.</summary>
    public const string Dash = "-";

    private const string Numbers = @"(\d+|-)( +(\d+|-))*";
    private const string Local = $" \\| stack (?<stack>{Numbers}), stored (?<stored>{Numbers}), loaded (?<loaded>{Numbers})";

    public bool IsForAll => !Uses.Contains(null);

    /// <exception cref="FormatException">It is no such line.</exception>
    public static ModuleUse Parse(string line)
    {
        Match match = Line().Match(line);
        if (!match.Success) throw new FormatException($"'{line}' is no module with its registers and shared bytes.");

        // The registers say which architectures the module is for.
        string[] registers = Fields(match.Groups["registers"]);
        bool[] isFor = [.. Architectures.All.Select((_, i) => registers.ElementAtOrDefault(registers.Length == 1 ? 0 : i) != Dash)];
        if (!isFor.Contains(true)) throw new FormatException($"'{line}' is for no architecture.");

        int[][] columns = [.. new[] { "registers", "shared", "stack", "stored", "loaded" }.Select(name => Column(Fields(match.Groups[name]), isFor, line))];
        return new ModuleUse(
            match.Groups["name"].Value,
            [.. isFor.Select((has, i) => has ? new EntryUse(columns[0][i], columns[1][i], columns[2][i], columns[3][i], columns[4][i]) : null)]);
    }

    /// <summary>Whether it has local memory that another line does not allow; without one, none is allowed.</summary>
    public bool Outgrows(ModuleUse? recorded) =>
        Uses.Where((use, i) => use is not null && (recorded?.Uses[i] is { } allowed ? !use.IsWithin(allowed) : use.IsLocal)).Any();

    public override string ToString()
    {
        string local = Uses.Any(use => use is { IsLocal: true })
            ? $" | stack {Column(use => use.StackBytes)}, stored {Column(use => use.StoredBytes)}, loaded {Column(use => use.LoadedBytes)}"
            : "";
        return $"{Name} | {Column(use => use.Registers, inFull: !IsForAll)} | {Column(use => use.SharedBytes)}{local}";
    }

    // One number where all architectures that the module is for agree.
    private string Column(Func<EntryUse, int> number, bool inFull = false)
    {
        string[] fields = [.. Uses.Select(use => use is null ? Dash : number(use).ToString(CultureInfo.InvariantCulture))];
        string[] different = [.. fields.Where(field => field != Dash).Distinct()];
        return string.Join(' ', different.Length == 1 && !inFull ? different : fields);
    }

    private static string[] Fields(Group column) => column.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int[] Column(string[] fields, bool[] isFor, string line)
    {
        string[] all = fields.Length switch
        {
            0 => Repeated("0"),
            1 => Repeated(fields[0]),
            _ when fields.Length == Architectures.All.Count => fields,
            _ => throw new FormatException($"'{line}' has {fields.Length} numbers for {Architectures.All.Count} architectures."),
        };
        if (all.Where((field, i) => isFor[i] == (field == Dash)).Any()) throw new FormatException($"'{line}' has a {Dash} in some columns and a number in others.");
        return [.. all.Select(field => field == Dash ? 0 : int.Parse(field, CultureInfo.InvariantCulture))];

        string[] Repeated(string field) => [.. isFor.Select(has => has ? field : Dash)];
    }

    [GeneratedRegex($"^(?<name>[^|]+) \\| (?<registers>{Numbers}) \\| (?<shared>{Numbers})({Local})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
