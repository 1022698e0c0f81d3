using System.Text;

namespace Kernels.Devices.OpenCL;

/// <summary>Reads OpenCL's "info" queries, which all have one form.</summary>
internal static unsafe class OpenCLInfo
{
    /// <summary>A value of fixed size.</summary>
    public static int Value<T>(delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> query, nint handle, uint name, out T value)
        where T : unmanaged
    {
        T read = default;
        int status = query(handle, name, (nuint)sizeof(T), &read, null);
        value = read;
        return status;
    }

    /// <summary>An array of handles.</summary>
    public static int Handles(delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> query, nint handle, uint name, out nint[] handles)
    {
        handles = [];
        nuint bytes = 0;
        int status = query(handle, name, 0, null, &bytes);
        if (status != OpenCLConstants.Success) return status;

        handles = new nint[bytes / (nuint)sizeof(nint)];
        fixed (nint* pointer = handles) return query(handle, name, bytes, pointer, null);
    }

    public static int Text(delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> query, nint handle, uint name, out string text)
    {
        text = "";
        nuint bytes = 0;
        int status = query(handle, name, 0, null, &bytes);
        if (status != OpenCLConstants.Success) return status;

        byte[] buffer = new byte[(int)bytes];
        fixed (byte* pointer = buffer) status = query(handle, name, bytes, pointer, null);
        if (status == OpenCLConstants.Success) text = Decode(buffer);
        return status;
    }

    /// <summary>The whole of what the compiler wrote.</summary>
    public static string BuildLog(OpenCLApi api, nint program, nint device)
    {
        nuint bytes = 0;
        int status = api.GetProgramBuildInfo(program, device, OpenCLConstants.ProgramBuildLog, 0, null, &bytes);
        byte[] buffer = new byte[(int)bytes];
        fixed (byte* pointer = buffer)
        {
            if (status == OpenCLConstants.Success) status = api.GetProgramBuildInfo(program, device, OpenCLConstants.ProgramBuildLog, bytes, pointer, null);
        }

        return status == OpenCLConstants.Success ? Decode(buffer) : $"the device gives no build log: {OpenCLStatus.Text(status)}";
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Trim();
    }
}
