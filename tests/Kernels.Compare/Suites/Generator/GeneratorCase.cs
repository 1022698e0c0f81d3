using Kernels.Compare.Measurement;
using Kernels.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Compare.Suites.Generator;

/// <summary>One run of the generator after an edit, beside the C# compiler on the project with all that was generated. Bytes are those of the generated text.</summary>
internal static class GeneratorCase
{
    public static PreparedCase Prepare(ProjectEdit edit)
    {
        CSharpCompilation project = MixedProject.Create();
        SyntaxTree unrelated = project.SyntaxTrees.Single(tree => tree.FilePath == "Unrelated.cs"), edited = project.SyntaxTrees.Single(tree => tree.FilePath == "Edited.cs");
        GeneratorDriver warm = New().RunGeneratorsAndUpdateCompilation(project, out Compilation whole, out _);
        long bytes = warm.GetRunResult().GeneratedTrees.Sum(tree => (long)tree.Length);
        int edits = 0;
        Action run = edit switch
        {
            ProjectEdit.Cold => () => New().RunGenerators(project),
            ProjectEdit.Unrelated => () => warm.RunGenerators(project.ReplaceSyntaxTree(unrelated, MixedProject.Unrelated(++edits))),
            _ => () => warm.RunGenerators(project.ReplaceSyntaxTree(edited, MixedProject.Edited(++edits))),
        };

        var prepared = new PreparedCase(bytes, MixedProject.Kernels, new Contender("ours", run));
        prepared.Baselines.Add(new Contender("csharp", () => whole.Clone().Emit(Stream.Null)));
        prepared.Check = () =>
        {
            Diagnostic? error = whole.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            if (error is not null) throw new WrongResultException($"The project does not compile: {error}");
            int files = warm.GetRunResult().GeneratedTrees.Length;
            if (files < MixedProject.Kernels) throw new WrongResultException($"{files} files were generated for {MixedProject.Kernels} kernels.");
        };
        return prepared;
    }

    private static GeneratorDriver New() => CSharpGeneratorDriver.Create([new KernelGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13));
}
