using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>Reads <c>Signs</c> and <c>Seed</c>.</summary>
internal static class SignParser
{
    // The values of the public SignPlacement.
    private const int None = 0;
    private const int Before = 1;
    private const int After = 2;

    private const int MostRounds = 3;

    /// <param name="attribute">The attribute.</param>
    /// <param name="rotates">Whether the kernel rotates.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static SignSpec? Parse(AttributeReader attribute, bool rotates, DiagnosticSink sink)
    {
        var placement = attribute.Value("Signs", None);
        if (placement is < None or > After) sink.Report(PipelineDiagnostics.SignsUndefined, attribute.LocationOf("Signs"), Phrases.Number(placement));
        var rounds = Rounds(attribute, placement == None ? "Signs" : rotates ? null : "Rotation", sink);
        if (placement is Before or After) return new SignSpec(placement == Before, attribute.Value("Seed", 0UL), rounds);

        if (placement == None && attribute.IsSet("Seed")) sink.Report(PipelineDiagnostics.SeedUnused, attribute.LocationOf("Seed"));
        return null;
    }

    private static int Rounds(AttributeReader attribute, string? missing, DiagnosticSink sink)
    {
        var rounds = attribute.Value("Rounds", 0);
        var fault = rounds is < 0 or > MostRounds ? $"write 1, 2 or {MostRounds}, or leave it out for 1"
            : rounds > 1 && missing is not null ? $"without {missing} its rounds undo each other: set {missing}, or leave it out for 1"
            : null;
        if (fault is not null) sink.Report(PipelineDiagnostics.Rounds, attribute.LocationOf("Rounds"), Phrases.Number(rounds), fault);
        return fault is null ? Math.Max(1, rounds) : 1;
    }
}
