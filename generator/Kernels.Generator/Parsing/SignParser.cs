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

    public static SignSpec? Parse(AttributeReader attribute, DiagnosticSink sink)
    {
        switch (attribute.Value("Signs", None))
        {
            case Before:
                return new SignSpec(Before: true, attribute.Value("Seed", 0UL));
            case After:
                return new SignSpec(Before: false, attribute.Value("Seed", 0UL));
            case None:
                if (attribute.IsSet("Seed")) sink.Report(PipelineDiagnostics.SeedUnused, attribute.LocationOf("Seed"));
                return null;
            case var undefined:
                sink.Report(PipelineDiagnostics.SignsUndefined, attribute.LocationOf("Signs"), Phrases.Number(undefined));
                return null;
        }
    }
}
