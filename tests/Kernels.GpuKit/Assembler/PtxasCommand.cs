using System.Diagnostics;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Assembler;

/// <summary>Assembles every module with NVIDIA's assembler, which needs no GPU, and compares what they take with the record, or writes it.</summary>
/// <param name="Program">The path of <c>ptxas</c>.</param>
/// <param name="Record">The path of the record.</param>
/// <param name="Assemblies">The assemblies that have the modules.</param>
internal sealed record PtxasCommand(string Program, string Record, IReadOnlyList<string> Assemblies)
{
    /// <summary>Says what was found, and whether that is all right.</summary>
    public async Task<bool> Run(bool write)
    {
        using var ptxas = new Ptxas(Program);
        string version = await ptxas.Version();
        ModuleRecord record = write && !File.Exists(Record) ? new ModuleRecord(version, new Dictionary<string, ModuleUse>()) : ModuleRecord.Parse(await File.ReadAllTextAsync(Record));
        if (!write && record.Version != version)
        {
            Console.WriteLine($"{Record} is of ptxas {record.Version}, and {Program} is {version}: they allot registers differently. {Rewriting}");
            return false;
        }

        IReadOnlyList<CatalogKernel> catalog = KernelCatalog.Read(Assemblies).Modules;
        var clock = Stopwatch.StartNew();
        IReadOnlyList<AssembledModule> modules = await AssemblerRun.Assemble(ptxas, catalog);
        Console.WriteLine(Summary(version, catalog.Select(module => module.PtxHash).Distinct().Count(), modules, clock.Elapsed));

        var check = RecordCheck.Compare(modules, record);
        foreach (string failure in check.Failures) Console.WriteLine($"FAILED: {failure}");
        foreach (string difference in check.Differences) Console.WriteLine(difference);

        bool writes = write && check.Failures.Count == 0 && modules.Count > 0;
        if (writes) await WriteRecord(version, modules);
        else if (write) Console.WriteLine($"{Record} is not written: there are failures, or no modules.");
        else if (check.Differences.Count > 0) Console.WriteLine($"{Record} has other lines ('-') than what was found ('+'). {Rewriting}");

        int failed = check.Failures.Count + (writes ? 0 : check.Differences.Count);
        Console.WriteLine($"Ptxas: {Math.Max(modules.Count - failed, 0)} passed, {failed} failed");
        return failed == 0 && modules.Count > 0;
    }

    /// <summary>What was assembled, and the most that it takes.</summary>
    public static string Summary(string version, int texts, IReadOnlyList<AssembledModule> modules, TimeSpan time)
    {
        var uses = modules.SelectMany(module => module.Use?.Uses ?? []).OfType<EntryUse>().ToList();
        int newer = modules.Count(module => module.Use is { IsForAll: false });
        return
            $"ptxas {version}: {modules.Count} modules of {texts} texts for {Architectures.AllNames}{(newer == 0 ? "" : $" ({newer} not for all of them)")}"
            + $" in {time.TotalSeconds:F0} s; at most {uses.Select(use => use.Registers).DefaultIfEmpty().Max()} registers;"
            + $" {uses.Count(use => use.IsLocal)} of {uses.Count} with local memory, at most {uses.Select(use => use.StackBytes).DefaultIfEmpty().Max()} bytes";
    }

    private string Rewriting => $"""
        Where that is meant, look at the change after
          dotnet run -c Release --project tests/Kernels.GpuKit -- ptxas --write {Program} {Record} {string.Join(' ', Assemblies)}
        """;

    private async Task WriteRecord(string version, IReadOnlyList<AssembledModule> modules)
    {
        var record = new ModuleRecord(version, modules.Select(module => module.Use!).ToDictionary(module => module.Name));
        await File.WriteAllTextAsync(Record, record.ToString());
        Console.WriteLine($"wrote {Record}");
    }
}
