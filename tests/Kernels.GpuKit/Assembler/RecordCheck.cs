namespace Kernels.GpuKit.Assembler;

/// <summary>What assembled modules have to do with the record of them.</summary>
/// <param name="Failures">What must be mended: errors, and local memory that the record does not allow.</param>
/// <param name="Differences">Modules whose line is another, and the lines of each: what a new record would change.</param>
internal sealed record RecordCheck(IReadOnlyList<string> Failures, IReadOnlyList<string> Differences)
{
    public static RecordCheck Compare(IReadOnlyList<AssembledModule> modules, ModuleRecord record)
    {
        List<string> failures = [], differences = [];
        foreach (AssembledModule module in modules.OrderBy(module => module.Name, StringComparer.Ordinal))
        {
            ModuleUse? recorded = record.Modules.GetValueOrDefault(module.Name);
            if (module.Use is not { } use) failures.Add($"{module.Name}\n{string.Join('\n', module.Errors)}");
            else if (use.Outgrows(recorded)) failures.Add($"{module.Name} has local memory that the record does not allow; its line, to be put there by hand where it must be:\n{Difference(recorded, use)}");
            else if (use.ToString() != recorded?.ToString()) differences.Add(Difference(recorded, use));
        }

        failures.AddRange(modules.CountBy(module => module.Name).Where(name => name.Value > 1).Select(name => $"{name.Key} is the name of {name.Value} modules"));

        var names = modules.Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
        differences.AddRange(record.Modules.Values.Where(recorded => !names.Contains(recorded.Name)).Select(recorded => Difference(recorded, null)));
        return new RecordCheck(failures, differences);
    }

    private static string Difference(ModuleUse? recorded, ModuleUse? found) =>
        string.Join('\n', new[] { recorded is null ? null : $"- {recorded}", found is null ? null : $"+ {found}" }.OfType<string>());
}
