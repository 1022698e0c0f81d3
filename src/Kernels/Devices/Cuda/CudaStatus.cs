using System.Runtime.InteropServices;
using System.Text;

namespace Kernels.Devices.Cuda;

/// <summary>Puts the driver's results in words.</summary>
internal static unsafe class CudaStatus
{
    public static string Text(CudaApi api, int result)
    {
        byte* name = null;
        byte* description = null;
        api.GetErrorName(result, &name);
        api.GetErrorString(result, &description);
        return name is null
            ? $"CUDA error {result}"
            : $"{Marshal.PtrToStringUTF8((nint)name)} ({result}): {Marshal.PtrToStringUTF8((nint)description)}";
    }

    /// <summary>Text that ends at the first NUL, or fills the buffer.</summary>
    public static string Utf8(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }
}
