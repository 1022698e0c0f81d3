namespace Kernels.GpuKit.Assembler;

/// <summary>What every module takes, as a file that is committed.</summary>
/// <param name="Version">The assembler's; another one's registers are others.</param>
/// <param name="Modules">The modules by their names.</param>
internal sealed record ModuleRecord(string Version, IReadOnlyDictionary<string, ModuleUse> Modules)
{
    private const char Comment = '#';
    private const string Head = "# ptxas ";

    /// <exception cref="FormatException">It is no such file.</exception>
    public static ModuleRecord Parse(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines is not [string head, ..] || !head.StartsWith(Head, StringComparison.Ordinal)) throw new FormatException($"The first line of the record must be '{Head}' and its version.");
        var modules = new Dictionary<string, ModuleUse>(StringComparer.Ordinal);
        foreach (ModuleUse module in lines.Where(line => line[0] != Comment).Select(ModuleUse.Parse))
        {
            if (!modules.TryAdd(module.Name, module)) throw new FormatException($"{module.Name} stands in the record twice.");
        }

        return new ModuleRecord(head[Head.Length..], modules);
    }

    public override string ToString() => $"""
        {Head}{Version}
        # What it makes of every module's PTX: module | registers of a thread on {Architectures.AllNames} | bytes of shared memory of a block.
        # One number stands for all where they agree. A fourth column, written by hand, allows a thread local memory: bytes of its stack, and of the registers
        # stored and loaded there. They may become fewer, and not more. The rest is written by the tool that compares it: Kernels.GpuKit ptxas --write.{Dashes}
        {string.Join('\n', Modules.Values.OrderBy(module => module.Name, StringComparer.Ordinal))}

        """.ReplaceLineEndings("\n");

    // Said only where there are some.
    private string Dashes => Modules.Values.Any(module => !module.IsForAll)
        ? $"\n{Comment} A '{ModuleUse.Dash}' stands for an architecture that the module is not for: its target is newer."
        : "";
}
