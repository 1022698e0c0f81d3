using Kernels.GpuKit.Driver;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times the driver's own copy within the memory of the first CUDA device: what a kernel that reads and writes once is measured by.</summary>
internal static class CopyMeter
{
    private const int CopiedBytes = 128 << 20;

    public static CopySpeed Measure()
    {
        using var session = CudaSession.Open();
        ulong source = 0, destination = 0;
        try
        {
            CudaSession.Check(CudaDriver.MemAlloc(out source, CopiedBytes), "cuMemAlloc");
            CudaSession.Check(CudaDriver.MemAlloc(out destination, CopiedBytes), "cuMemAlloc");
            double time = StreamTimer.Median(
                () => CudaSession.Check(CudaDriver.MemcpyDtoDAsync(destination, source, CopiedBytes, 0), "cuMemcpyDtoDAsync"),
                () => CudaSession.Check(CudaDriver.CtxSynchronize(), "cuCtxSynchronize"));
            return new CopySpeed(2L * CopiedBytes, time);
        }
        finally
        {
            if (destination != 0) CudaSession.Check(CudaDriver.MemFree(destination), "cuMemFree");
            if (source != 0) CudaSession.Check(CudaDriver.MemFree(source), "cuMemFree");
        }
    }
}
