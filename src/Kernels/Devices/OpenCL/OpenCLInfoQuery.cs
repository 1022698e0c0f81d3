namespace Kernels.Devices.OpenCL;

/// <summary>The form of OpenCL's "info" queries.</summary>
internal unsafe delegate int OpenCLInfoQuery<TName>(nint handle, TName name, nuint capacity, void* value, nuint* bytes);
