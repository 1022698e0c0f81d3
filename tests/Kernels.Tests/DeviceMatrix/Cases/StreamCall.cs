using System.Reflection;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>The generated overload that takes a stream and device buffers.</summary>
internal static class StreamCall
{
    public static void Enqueue(MethodInfo declared, KernelStream stream, IReadOnlyList<DeviceBuffer> buffers)
    {
        Type[] types = [typeof(KernelStream), .. declared.GetParameters().Select(parameter =>
            typeof(DeviceBuffer<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments))];
        MethodInfo overload = declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, types)!;
        overload.Invoke(null, [stream, .. buffers]);
    }
}
