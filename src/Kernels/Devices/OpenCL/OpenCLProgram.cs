using System.Runtime.InteropServices;
using System.Text;
using Kernels.CompilerServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>A kernel's OpenCL C, built for one device.</summary>
internal sealed unsafe class OpenCLProgram : SafeHandle
{
    private readonly OpenCLContext _context;
    private readonly nint[] _kernels;

    private OpenCLProgram(OpenCLContext context, nint program, GpuStage[] stages)
        : base(0, ownsHandle: true)
    {
        _context = context;
        Stages = stages;
        _kernels = new nint[stages.Length];
        bool added = false;
        context.DangerousAddRef(ref added);
        SetHandle(program);
    }

    /// <summary>
    /// Held from the first argument set to the launch: a kernel object carries its arguments, and setting them is the
    /// one call of OpenCL that threads may not make at once.
    /// </summary>
    public Lock Arguments { get; } = new();

    public GpuStage[] Stages { get; }

    public ReadOnlySpan<nint> Kernels => _kernels;

    public override bool IsInvalid => handle == 0;

    /// <summary>The program, or null and the limit of the device that one of its stages exceeds.</summary>
    public static OpenCLProgram? TryBuild(OpenCLContext context, OpenCLDevice device, KernelInfo kernel, out string? refusal)
    {
        GpuProgram source = kernel.OpenCLProgram ?? throw new KernelException("It has no OpenCL C. Run it on another kind of device.", kernel.Name, device);
        refusal = source.Stages.Select(device.Limits.Refusal).FirstOrDefault(reason => reason is not null);
        if (refusal is not null) return null;

        var program = new OpenCLProgram(context, Create(context, source.Source, kernel.Name), source.Stages);
        try
        {
            program.Compile(device, kernel.Name);
            for (int i = 0; i < source.Stages.Length && refusal is null; i++) program._kernels[i] = program.CreateKernel(device, source.Stages[i], kernel.Name, out refusal);
            if (refusal is null) return program;
            program.Dispose();
            return null;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The options of every build: the language as of 1.2, and nothing that loosens arithmetic. Generated code divides by
    /// itself unless it is told that the device's own division is correctly rounded.
    /// </summary>
    public static string Options(OpenCLFacts facts)
        => facts.DividesCorrectly ? "-cl-std=CL1.2 -cl-fp32-correctly-rounded-divide-sqrt -DKERNELS_CORRECT_DIVISION" : "-cl-std=CL1.2";

    protected override bool ReleaseHandle()
    {
        foreach (nint kernel in _kernels)
        {
            if (kernel != 0) _context.Api.ReleaseKernel(kernel);
        }

        int status = _context.Api.ReleaseProgram(handle);
        _context.DangerousRelease();
        return status == (int)ErrorCodes.Success;
    }

    private static nint Create(OpenCLContext context, string source, string kernel)
    {
        byte[] text = Encoding.UTF8.GetBytes(source);
        nuint length = (nuint)text.Length;
        int status;
        nint program;
        fixed (byte* pointer = text)
        {
            byte* line = pointer;
            program = context.Api.CreateProgramWithSource(context.Handle, 1, &line, &length, &status);
        }

        context.Check(status, "clCreateProgramWithSource", kernel);
        return program;
    }

    private void Compile(OpenCLDevice device, string kernel)
    {
        nint target = device.DeviceHandle;
        int status;
        fixed (byte* options = Encoding.UTF8.GetBytes(Options(device.Facts) + '\0'))
        {
            status = _context.Api.BuildProgram(handle, 1, &target, options, null!, null);
        }

        if (status != (int)ErrorCodes.Success)
        {
            _context.Check(status, "clBuildProgram", kernel, OpenCLInfo.BuildLog(_context.Api, handle, target));
        }
    }

    private nint CreateKernel(OpenCLDevice device, GpuStage stage, string kernel, out string? refusal)
    {
        int status;
        nint function;
        fixed (byte* name = Encoding.UTF8.GetBytes(stage.EntryPoint + '\0'))
        {
            function = _context.Api.CreateKernel(handle, name, &status);
        }

        _context.Check(status, "clCreateKernel", kernel, subject: stage.EntryPoint);

        nuint largest = 0;
        status = _context.Api.GetKernelWorkGroupInfo(function, device.DeviceHandle, KernelWorkGroupInfo.WorkGroupSize, (nuint)sizeof(nuint), &largest, null);
        if (status != (int)ErrorCodes.Success)
        {
            _context.Api.ReleaseKernel(function);
            _context.Check(status, "clGetKernelWorkGroupInfo", kernel);
        }

        // A kernel of many registers may run in smaller groups than the device's largest.
        refusal = largest < (nuint)stage.ThreadsPerBlock ? DeviceLimits.OfThreads(stage, (long)largest) : null;
        return function;
    }
}
