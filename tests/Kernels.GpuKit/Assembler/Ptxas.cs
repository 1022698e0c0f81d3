using System.Diagnostics;
using System.Text.RegularExpressions;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Assembler;

/// <summary>NVIDIA's assembler, a process for each text and architecture: given several files it links them, and no longer says what each takes.</summary>
internal sealed partial class Ptxas : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    private readonly string _program;
    private readonly string _folder;

    /// <param name="program">The path of <c>ptxas</c>.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Ptxas(string program)
    {
        _program = Path.GetFullPath(program);
        if (!File.Exists(_program)) throw new FileNotFoundException($"There is no assembler at {program}; eng/get-ptxas.sh brings one.");
        _folder = Directory.CreateTempSubdirectory("kernels-ptxas-").FullName;
    }

    /// <summary>Its version, such as V12.4.131.</summary>
    public async Task<string> Version()
    {
        PtxasOutput output = await Run(["--version"]);
        return VersionNumber().Match(output.Text) is { Success: true, Value: string version }
            ? version
            : throw new FileNotFoundException($"{_program} is no ptxas that says its version:\n{output.Text}");
    }

    /// <summary>Assembles a text for each of <see cref="Architectures.All"/>, optimized in full, as the driver does it. Several texts may be assembled at the same time.</summary>
    /// <param name="name">A name of its own for its file, which errors speak of.</param>
    /// <param name="text">The text.</param>
    /// <returns>One for each; null for those that the text is not for, which are all where it names no target.</returns>
    public async Task<IReadOnlyList<PtxasOutput?>> Assemble(string name, string text)
    {
        string source = $"{name}.ptx", image = $"{name}.cubin";
        await File.WriteAllTextAsync(Path.Combine(_folder, source), text);
        var target = PtxTarget.Of(text);
        var outputs = new List<PtxasOutput?>();
        foreach (int architecture in Architectures.All)
        {
            bool isFor = target is not null && target.RunsOn(architecture);
            outputs.Add(isFor ? await Run(["-v", $"-arch={Architectures.Name(architecture)}", "-o", image, source]) : null);
        }

        return outputs;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<PtxasOutput> Run(string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{_program} did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return new PtxasOutput(-1, $"It did not end within {s_limit.TotalMinutes} minutes.");
        }

        return new PtxasOutput(process.ExitCode, await output + await errors);
    }

    [GeneratedRegex(@"\bV\d+\.\d+\.\d+\b")]
    private static partial Regex VersionNumber();
}
