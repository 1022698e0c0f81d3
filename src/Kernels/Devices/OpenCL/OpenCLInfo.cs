using System.Text;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>Reads OpenCL's "info" queries, which all have one form.</summary>
internal static unsafe class OpenCLInfo
{
    /// <summary>A value of fixed size.</summary>
    public static int Value<TName, T>(OpenCLInfoQuery<TName> query, nint handle, TName name, out T value)
        where T : unmanaged
    {
        T read = default;
        int status = query(handle, name, (nuint)sizeof(T), &read, null);
        value = read;
        return status;
    }

    /// <summary>An array of handles.</summary>
    public static int Handles<TName>(OpenCLInfoQuery<TName> query, nint handle, TName name, out nint[] handles)
    {
        handles = [];
        nuint bytes = 0;
        int status = query(handle, name, 0, null, &bytes);
        if (status != (int)ErrorCodes.Success) return status;

        handles = new nint[bytes / (nuint)sizeof(nint)];
        fixed (nint* pointer = handles) return query(handle, name, bytes, pointer, null);
    }

    public static int Text<TName>(OpenCLInfoQuery<TName> query, nint handle, TName name, out string text)
    {
        text = "";
        nuint bytes = 0;
        int status = query(handle, name, 0, null, &bytes);
        if (status != (int)ErrorCodes.Success) return status;

        byte[] buffer = new byte[(int)bytes];
        fixed (byte* pointer = buffer) status = query(handle, name, bytes, pointer, null);
        if (status == (int)ErrorCodes.Success) text = Decode(buffer);
        return status;
    }

    /// <summary>The whole of what the compiler wrote.</summary>
    public static string BuildLog(CL api, nint program, nint device)
    {
        nuint bytes = 0;
        int status = api.GetProgramBuildInfo(program, device, ProgramBuildInfo.BuildLog, 0, null, &bytes);
        byte[] buffer = new byte[(int)bytes];
        fixed (byte* pointer = buffer)
        {
            if (status == (int)ErrorCodes.Success) status = api.GetProgramBuildInfo(program, device, ProgramBuildInfo.BuildLog, bytes, pointer, null);
        }

        return status == (int)ErrorCodes.Success ? Decode(buffer) : $"the device gives no build log: {OpenCLStatus.Text(status)}";
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Trim();
    }
}
