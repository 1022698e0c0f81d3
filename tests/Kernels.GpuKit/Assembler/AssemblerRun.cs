using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Assembler;

/// <summary>Assembles modules for all architectures that they are for, on all processors.</summary>
internal static partial class AssemblerRun
{
    public static async Task<IReadOnlyList<AssembledModule>> Assemble(Ptxas ptxas, IReadOnlyList<CatalogKernel> modules)
    {
        // Some kernels have the same text.
        IEnumerable<IGrouping<string, string>> texts = modules.Where(module => module.PtxHash is not null).GroupBy(module => module.PtxHash!, module => module.Info.Ptx!);
        var outputs = new ConcurrentDictionary<string, IReadOnlyList<PtxasOutput?>>();
        await Parallel.ForEachAsync(texts, async (text, _) => outputs[text.Key] = await ptxas.Assemble(text.Key[..16], text.First()));
        return [.. modules.Select(module => module is { PtxHash: { } hash, Info.Ptx: { } text }
            ? Judge(module.Name, text, outputs[hash])
            : new AssembledModule(module.Name, null, ["It has no PTX."]))];
    }

    /// <param name="name">The module.</param>
    /// <param name="text">Its text.</param>
    /// <param name="outputs">One for each of <see cref="Architectures.All"/>; null for those that it is not for.</param>
    public static AssembledModule Judge(string name, string text, IReadOnlyList<PtxasOutput?> outputs)
    {
        // A module that nothing assembles is no success.
        if (outputs.All(output => output is null)) return new AssembledModule(name, null, [Unassembled(text)]);

        var results = outputs.Select(output => output?.Read()).ToList();

        // Most objections are the same for all architectures.
        List<string> errors =
        [
            .. from i in Enumerable.Range(0, results.Count)
               let objection = results[i]?.Objection
               where objection is not null
               group Architectures.Name(Architectures.All[i]) by objection into same
               select $"{string.Join(", ", same)}: {same.Key}{Quoted(same.Key, text.Split('\n'))}",
        ];
        return new AssembledModule(name, errors.Count > 0 ? null : new ModuleUse(name, [.. results.Select(result => result?.Use)]), errors);
    }

    private static string Unassembled(string text) =>
        PtxTarget.Of(text) is { } target ? $"Its PTX is for {target}, and for none of {Architectures.AllNames}." : PtxTarget.Missing;

    // The assembler says the lines' numbers alone, and the file is gone by then.
    private static string Quoted(string objection, string[] lines) => string.Concat(
        from number in LineNumber().Matches(objection).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct()
        where number >= 1 && number <= lines.Length
        select $"\nline {number}: {lines[number - 1].Trim()}");

    [GeneratedRegex(@", line (\d+);")]
    private static partial Regex LineNumber();
}
