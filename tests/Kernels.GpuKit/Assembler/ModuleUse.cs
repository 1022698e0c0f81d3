using System.Globalization;
using System.Text.RegularExpressions;

namespace Kernels.GpuKit.Assembler;

/// <summary>What a module takes on each of the architectures: a line of the record.</summary>
/// <param name="Name">The module.</param>
/// <param name="Uses">One for each of <see cref="Architectures.All"/>.</param>
internal sealed partial record ModuleUse(string Name, IReadOnlyList<EntryUse> Uses)
{
    /// <exception cref="FormatException">It is no such line.</exception>
    public static ModuleUse Parse(string line)
    {
        Match match = Line().Match(line);
        if (!match.Success) throw new FormatException($"'{line}' is no module with its registers and shared bytes.");
        int[][] columns = [.. new[] { "registers", "shared", "stack", "stored", "loaded" }.Select(name => Numbers(match.Groups[name], line))];
        return new ModuleUse(
            match.Groups["name"].Value,
            [.. Architectures.All.Select((_, i) => new EntryUse(columns[0][i], columns[1][i], columns[2][i], columns[3][i], columns[4][i]))]);
    }

    /// <summary>Whether it has local memory that another line does not allow; without one, none is allowed.</summary>
    public bool Outgrows(ModuleUse? recorded) =>
        Uses.Where((use, i) => recorded is null ? use.IsLocal : !use.IsWithin(recorded.Uses[i])).Any();

    public override string ToString()
    {
        string local = Uses.Any(use => use.IsLocal)
            ? $" | stack {Column(use => use.StackBytes)}, stored {Column(use => use.StoredBytes)}, loaded {Column(use => use.LoadedBytes)}"
            : "";
        return $"{Name} | {Column(use => use.Registers)} | {Column(use => use.SharedBytes)}{local}";
    }

    // One number where all architectures agree.
    private string Column(Func<EntryUse, int> number)
    {
        int[] numbers = [.. Uses.Select(number)];
        return string.Join(' ', numbers.Distinct().Count() == 1 ? numbers[..1] : numbers);
    }

    private static int[] Numbers(Group column, string line)
    {
        int[] numbers = [.. column.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(digits => int.Parse(digits, CultureInfo.InvariantCulture))];
        return numbers.Length switch
        {
            0 => new int[Architectures.All.Count],
            1 => [.. Enumerable.Repeat(numbers[0], Architectures.All.Count)],
            _ when numbers.Length == Architectures.All.Count => numbers,
            _ => throw new FormatException($"'{line}' has {numbers.Length} numbers for {Architectures.All.Count} architectures."),
        };
    }

    [GeneratedRegex(@"^(?<name>[^|]+) \| (?<registers>[\d ]+) \| (?<shared>[\d ]+)( \| stack (?<stack>[\d ]+), stored (?<stored>[\d ]+), loaded (?<loaded>[\d ]+))?$")]
    private static partial Regex Line();
}
