using Kernels.PtxEmulator.Model;
using Kernels.PtxEmulator.Parsing;

namespace Kernels.PtxEmulator;

/// <summary>A parsed and checked PTX module.</summary>
public sealed class PtxModule
{
    internal PtxModule(TargetProfile target, IReadOnlyList<Variable> variables, IReadOnlyList<PtxEntry> entries)
    {
        Target = target;
        Variables = variables;
        Entries = entries;
    }

    public IReadOnlyList<PtxEntry> Entries { get; }

    internal TargetProfile Target { get; }

    /// <summary>Variables of module scope in the global and const state spaces.</summary>
    internal IReadOnlyList<Variable> Variables { get; }

    /// <summary>Parses and checks a module.</summary>
    /// <exception cref="PtxException">The text is not a valid module for its own .version and .target.</exception>
    public static PtxModule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ModuleParser(text).Parse();
    }

    internal PtxEntry FindEntry(string name) =>
        Entries.FirstOrDefault(entry => entry.Name == name)
        ?? throw new PtxException(PtxFault.UnknownEntry, 0,
            $"the module has no entry '{name}'; it has {string.Join(", ", Entries.Select(entry => $"'{entry.Name}'"))}");
}
