using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kernels.GpuKit.Driver;

/// <summary>The first CUDA device, with its primary context current on this thread.</summary>
internal sealed unsafe class CudaSession : IDisposable
{
    private const int AttributeMajor = 75;
    private const int AttributeMinor = 76;

    private readonly int _device;

    private CudaSession(int device, string text, int computeCapability) => (_device, Device, ComputeCapability) = (device, text, computeCapability);

    /// <summary>Name, compute capability and the CUDA version of the driver.</summary>
    public string Device { get; }

    /// <summary>The compute capability times ten: the number of the architecture.</summary>
    public int ComputeCapability { get; }

    /// <exception cref="CudaDriverException">There is no driver or no device; the message says which.</exception>
    public static CudaSession Open()
    {
        if (!NativeLibrary.TryLoad(CudaDriver.Library, out _))
        {
            throw new CudaDriverException($"No CUDA device: {CudaDriver.Library} was not found, so no NVIDIA driver is installed.");
        }

        Check(CudaDriver.Init(0), "cuInit");
        Check(CudaDriver.DeviceGet(out int device, 0), "cuDeviceGet");
        Check(CudaDriver.DriverGetVersion(out int version), "cuDriverGetVersion");
        Check(CudaDriver.DeviceGetAttribute(out int major, AttributeMajor, device), "cuDeviceGetAttribute");
        Check(CudaDriver.DeviceGetAttribute(out int minor, AttributeMinor, device), "cuDeviceGetAttribute");
        byte* name = stackalloc byte[256];
        Check(CudaDriver.DeviceGetName(name, 256, device), "cuDeviceGetName");
        Check(CudaDriver.DevicePrimaryCtxRetain(out nint context, device), "cuDevicePrimaryCtxRetain");
        Check(CudaDriver.CtxSetCurrent(context), "cuCtxSetCurrent");
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Marshal.PtrToStringUTF8((nint)name)}, compute capability {major}.{minor}, CUDA {version / 1000}.{version % 1000 / 10}");
        return new CudaSession(device, text, (10 * major) + minor);
    }

    /// <summary>The driver's name of a result.</summary>
    public static string Name(int result)
    {
        CudaDriver.GetErrorName(result, out byte* name);
        return name is null ? $"CUDA error {result}" : $"{Marshal.PtrToStringUTF8((nint)name)} ({result})";
    }

    /// <summary>What the driver wrote to a log buffer.</summary>
    public static string Log(ReadOnlySpan<byte> buffer)
    {
        int end = buffer.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? buffer : buffer[..end]).Trim();
    }

    public void Dispose() => Check(CudaDriver.DevicePrimaryCtxRelease(_device), "cuDevicePrimaryCtxRelease");

    /// <exception cref="CudaDriverException">The function failed.</exception>
    public static void Check(int result, string function)
    {
        if (result != 0) throw new CudaDriverException($"{function} failed with {Name(result)}.");
    }
}
