using System.Runtime.InteropServices;
using System.Text;
using Kernels.CompilerServices;

namespace Kernels.Devices.Cuda;

/// <summary>A kernel's PTX, assembled by the driver for one device.</summary>
internal sealed unsafe class CudaModule : SafeHandle
{
    private const int LogBytes = 16 * 1024;

    private readonly CudaContext _context;

    public CudaModule(CudaContext context, CudaDevice device, KernelInfo kernel)
        : base(0, ownsHandle: true)
    {
        _context = context;
        GpuProgram program = kernel.PtxProgram ?? throw new KernelException("It has no PTX. Run it on another kind of device.", kernel.Name, device);
        using (context.Enter())
        {
            nint module = Load(context, program, kernel.Name);
            bool added = false;
            context.DangerousAddRef(ref added);
            SetHandle(module);

            Stages = program.Stages;
            Functions = new nint[Stages.Length];
            for (int i = 0; i < Stages.Length; i++) Functions[i] = Function(Stages[i].EntryPoint, kernel.Name);
        }
    }

    public GpuStage[] Stages { get; }

    public nint[] Functions { get; }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        int result = CudaScope.TryEnter(_context.Api, _context.Handle, out CudaScope scope);
        if (result == CudaConstants.Success)
        {
            using (scope) result = _context.Api.ModuleUnload(handle);
        }

        _context.DangerousRelease();
        return result == CudaConstants.Success;
    }

    private static nint Load(CudaContext context, GpuProgram program, string kernel)
    {
        byte[] source = Encoding.UTF8.GetBytes(program.Source + '\0');
        byte[] errors = new byte[LogBytes];
        byte[] notes = new byte[LogBytes];
        nint module = 0;
        int result;
        fixed (byte* sourcePointer = source, errorPointer = errors, notePointer = notes)
        {
            const int options = 4;
            int* names = stackalloc int[options]
            {
                CudaConstants.JitInfoLogBuffer, CudaConstants.JitInfoLogBufferSizeBytes,
                CudaConstants.JitErrorLogBuffer, CudaConstants.JitErrorLogBufferSizeBytes,
            };

            // The driver takes sizes as values in place of pointers.
            void** values = stackalloc void*[options];
            values[0] = notePointer;
            values[1] = (void*)LogBytes;
            values[2] = errorPointer;
            values[3] = (void*)LogBytes;
            result = context.Api.ModuleLoadDataEx(&module, sourcePointer, options, names, values);
        }

        if (result != CudaConstants.Success)
        {
            string log = string.Join('\n', new[] { CudaStatus.Utf8(errors), CudaStatus.Utf8(notes) }.Where(text => text.Length > 0));
            context.Check(result, "cuModuleLoadDataEx", kernel, log);
        }

        return module;
    }

    private nint Function(string entryPoint, string kernel)
    {
        nint function = 0;
        fixed (byte* name = Encoding.UTF8.GetBytes(entryPoint + '\0'))
        {
            _context.Check(_context.Api.ModuleGetFunction(&function, handle, name), "cuModuleGetFunction", kernel, subject: entryPoint);
        }

        return function;
    }
}
