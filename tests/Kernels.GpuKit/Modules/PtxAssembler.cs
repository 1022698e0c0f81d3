using System.Text;
using Kernels.CompilerServices;
using Kernels.GpuKit.Driver;

namespace Kernels.GpuKit.Modules;

/// <summary>Has the driver assemble a kernel's PTX and asks what each entry point takes.</summary>
internal static unsafe class PtxAssembler
{
    private const int LogBytes = 16 * 1024;

    private const int OptionErrorLogBuffer = 5;
    private const int OptionErrorLogBufferSizeBytes = 6;

    private const int AttributeMaximumThreads = 0;
    private const int AttributeSharedBytes = 1;
    private const int AttributeLocalBytes = 3;
    private const int AttributeRegisters = 4;

    /// <param name="session">Its context must be current.</param>
    /// <param name="kernel">The kernel.</param>
    public static ModuleResult Assemble(CudaSession session, CatalogKernel kernel) =>
        Withheld(session.ComputeCapability, kernel) ?? Assemble(kernel, kernel.Info.Ptx!, kernel.PtxHash!);

    /// <summary>The result of a kernel that the driver is not given, or null: it would refuse a target newer than the device, which is no error of the text.</summary>
    /// <param name="computeCapability">The device's, times ten.</param>
    /// <param name="kernel">The kernel.</param>
    public static ModuleResult? Withheld(int computeCapability, CatalogKernel kernel)
    {
        if (kernel.Info.Ptx is not { } text || kernel.PtxHash is not { } hash) return new ModuleResult(kernel.Name, new string('-', 64), [], "It has no PTX.");
        if (PtxTarget.Of(text) is not { } target) return new ModuleResult(kernel.Name, hash, [], PtxTarget.Missing);
        return target.RunsOn(computeCapability) ? null : new ModuleResult(kernel.Name, hash, [], Error: null, target);
    }

    private static ModuleResult Assemble(CatalogKernel kernel, string text, string hash)
    {
        int result = Load(text, out nint module, out string log);
        if (result != 0) return new ModuleResult(kernel.Name, hash, [], $"cuModuleLoadDataEx: {CudaSession.Name(result)}\n{log}");

        try
        {
            List<EntryResult> entries = [];
            foreach (GpuStage stage in kernel.Info.PtxStages)
            {
                result = Read(module, stage, out EntryResult entry);
                if (result != 0) return new ModuleResult(kernel.Name, hash, entries, $"{stage.EntryPoint}: {CudaSession.Name(result)}");
                entries.Add(entry);
            }

            EntryResult? tooLarge = entries.Find(entry => entry.Threads > entry.MaximumThreads);
            string? error = tooLarge is null ? null : $"{tooLarge.Name} is launched with {tooLarge.Threads} threads and runs with at most {tooLarge.MaximumThreads}.";
            return new ModuleResult(kernel.Name, hash, entries, error);
        }
        finally
        {
            CudaDriver.ModuleUnload(module);
        }
    }

    private static int Load(string text, out nint module, out string log)
    {
        byte[] image = Encoding.UTF8.GetBytes(text + '\0');
        byte[] errors = new byte[LogBytes];
        int result;
        fixed (byte* imagePointer = image, errorPointer = errors)
        {
            int* names = stackalloc int[] { OptionErrorLogBuffer, OptionErrorLogBufferSizeBytes };

            // The driver takes sizes as values in place of pointers.
            void** values = stackalloc void*[] { errorPointer, (void*)LogBytes };
            result = CudaDriver.ModuleLoadDataEx(out module, imagePointer, 2, names, values);
        }

        log = CudaSession.Log(errors);
        return result;
    }

    private static int Read(nint module, GpuStage stage, out EntryResult entry)
    {
        int maximum = 0, registers = 0, local = 0, shared = 0;
        int result = CudaDriver.ModuleGetFunction(out nint function, module, stage.EntryPoint);
        if (result == 0) result = CudaDriver.FuncGetAttribute(out maximum, AttributeMaximumThreads, function);
        if (result == 0) result = CudaDriver.FuncGetAttribute(out registers, AttributeRegisters, function);
        if (result == 0) result = CudaDriver.FuncGetAttribute(out local, AttributeLocalBytes, function);
        if (result == 0) result = CudaDriver.FuncGetAttribute(out shared, AttributeSharedBytes, function);
        entry = new EntryResult(stage.EntryPoint, stage.ThreadsPerBlock, maximum, registers, local, shared);
        return result;
    }
}
