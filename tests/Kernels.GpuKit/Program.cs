using Kernels.GpuKit.Assembler;
using Kernels.GpuKit.Driver;
using Kernels.GpuKit.Measurement;
using Kernels.GpuKit.Modules;
using Kernels.GpuKit.Reporting;

namespace Kernels.GpuKit;

/// <summary>What a machine with a GPU is asked, beyond the tests: to assemble every kernel's PTX, and to be measured.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadUsage = 2;
    private const int NoDevice = 3;

    private const string Usage = """
        Kernels.GpuKit devices
            lists the devices of this machine, and for what is absent the reason
        Kernels.GpuKit assemble <results folder> <assembly>...
            has the CUDA driver assemble the PTX of every kernel, and of every stage of a product, in the assemblies, but for what is for newer
            devices alone; writes modules.json
        Kernels.GpuKit measure <results folder> <device id> <assembly>...
            runs every kernel and product in the assemblies on memory of a device; writes speeds.json
        Kernels.GpuKit report <results folder>
            writes gpu-validation.md and gpu-validation.sha256 from what is in the folder; a notes.md there, written by hand, becomes part of the page
        Kernels.GpuKit changed <gpu-validation.sha256> <assembly>...
            lists the modules of the assemblies whose PTX is none of those texts: no GPU has assembled it yet
        Kernels.GpuKit ptxas [--write] <ptxas> <record> <assembly>...
            has NVIDIA's assembler assemble the modules of the assemblies for five architectures, or those of them from a module's target on, with
            no GPU; fails on errors, warnings, registers that do not fit, and where what it says is not what is recorded, which --write replaces
        Exit codes: 0 done; 1 something failed; 2 bad usage; 3 the device is not there.
        """;

    private static int Main(string[] arguments)
    {
        try
        {
            return arguments switch
            {
                ["devices"] => Devices(),
                ["assemble", string folder, .. { Length: > 0 } assemblies] => Assemble(folder, KernelCatalog.Read(assemblies).Modules),
                ["measure", string folder, string device, .. { Length: > 0 } assemblies] => Measure(folder, device, KernelCatalog.Read(assemblies)),
                ["report", string folder] => Report(folder),
                ["changed", string texts, .. { Length: > 0 } assemblies] => Changed(texts, KernelCatalog.Read(assemblies).Modules),
                ["ptxas", "--write", string ptxas, string record, .. { Length: > 0 } assemblies] => Ptxas(new PtxasCommand(ptxas, record, assemblies), write: true),
                ["ptxas", string ptxas, string record, .. { Length: > 0 } assemblies] => Ptxas(new PtxasCommand(ptxas, record, assemblies), write: false),
                _ => Refuse(BadUsage, Usage),
            };
        }
        catch (CudaDriverException error)
        {
            return Refuse(NoDevice, error.Message);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or FormatException)
        {
            return Refuse(BadUsage, error.Message);
        }
    }

    private static int Devices()
    {
        Console.WriteLine(KernelDevice.Discover());
        return Success;
    }

    private static int Assemble(string folder, IReadOnlyList<CatalogKernel> modules)
    {
        using var session = CudaSession.Open();
        Console.WriteLine($"{session.Device}: assembling {modules.Count} modules");
        var results = modules.Select(module => PtxAssembler.Assemble(session, module)).ToList();
        foreach (ModuleResult result in results) Console.WriteLine(result);
        var report = new ModuleReport(session.Device, results);
        ResultFiles.Write(folder, report);

        var count = ModuleCount.Of(report);
        Console.WriteLine($"Modules: {count.ToString("passed", "failed")}");
        return count is { Failed: 0, Assembled: > 0 } ? Success : Failure;
    }

    private static int Measure(string folder, string id, KernelCatalog catalog)
    {
        KernelDevice device;
        try
        {
            device = KernelDevice.Get(id);
        }
        catch (KernelException error)
        {
            return Refuse(NoDevice, error.Message);
        }

        CopySpeed? copy = device.Id == "cuda:0" ? CopyMeter.Measure() : null;
        if (copy is not null) Console.WriteLine(copy);

        var speeds = new List<KernelSpeed>();
        foreach (CatalogKernel kernel in catalog.Kernels)
        {
            KernelSpeed speed = KernelMeter.Measure(device, kernel);
            Console.WriteLine(speed);
            speeds.Add(speed);
        }

        var products = new List<ProductSpeed>();
        foreach (ProductSpeed speed in catalog.Products.SelectMany(product => ProductMeter.Measure(device, product)))
        {
            Console.WriteLine(speed);
            products.Add(speed);
        }

        ResultFiles.Write(folder, new SpeedReport(device.ToString(), copy, speeds, products));
        return Success;
    }

    private static int Report(string folder)
    {
        ModuleReport? modules = ResultFiles.ReadModules(folder);
        if (modules is null) return Refuse(Failure, $"There is no {ResultFiles.Modules} in {folder}: assemble first.");

        string page = Path.Combine(folder, ValidationPage.File);
        File.WriteAllText(page, ValidationPage.Write(modules, RunFacts.Read(folder), MatrixCount.Read(folder), ResultFiles.ReadSpeeds(folder)));
        File.WriteAllText(Path.Combine(folder, ValidatedTexts.File), ValidatedTexts.Write(modules));
        Console.WriteLine($"wrote {page} and {ValidatedTexts.File} beside it");
        return Success;
    }

    private static int Changed(string texts, IReadOnlyList<CatalogKernel> modules)
    {
        var validated = ValidatedTexts.Parse(File.ReadAllText(texts));
        var changed = modules.Where(module => module.PtxHash is not { } hash || !validated.Holds(hash)).ToList();
        foreach (CatalogKernel module in changed) Console.WriteLine($"  {module.Name}");
        Console.WriteLine($"Modules: {modules.Count - changed.Count} validated on a GPU, {changed.Count} not");
        return Success;
    }

    private static int Ptxas(PtxasCommand command, bool write) => command.Run(write).GetAwaiter().GetResult() ? Success : Failure;

    private static int Refuse(int code, string message)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
