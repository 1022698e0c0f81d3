using System.Reflection;
using System.Runtime.InteropServices;

namespace Kernels.Tests.Products.Cases;

/// <summary>Binds the generated overloads of a product.</summary>
internal static class ProductCalls
{
    private delegate void Plain<X, Y>(KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, Span<Y> destination);

    private delegate void WithBias<X, Y>(KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Y> destination);

    /// <summary>The overload that takes a device and spans.</summary>
    public static SpanCall Bind(MethodInfo declared)
    {
        Type[] parameters = [.. declared.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo overload = Overload(declared, [typeof(KernelDevice), .. parameters]);
        string binder = parameters.Length == 4 ? nameof(BindWithBias) : nameof(BindPlain);
        return (SpanCall)typeof(ProductCalls).GetMethod(binder, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(parameters[0].GenericTypeArguments[0], parameters[^1].GenericTypeArguments[0])
            .Invoke(null, [overload])!;
    }

    /// <summary>Calls the overload that takes a stream and buffers.</summary>
    public static void Enqueue(MethodInfo declared, KernelStream stream, DeviceBuffer x, PackedWeights weights, DeviceBuffer? bias, DeviceBuffer destination)
    {
        Type[] types = [typeof(KernelStream), .. declared.GetParameters().Select(parameter => parameter.ParameterType == typeof(PackedWeights)
            ? typeof(PackedWeights)
            : typeof(DeviceBuffer<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments))];
        object[] arguments = bias is null ? [stream, x, weights, destination] : [stream, x, weights, bias, destination];
        Overload(declared, types).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static MethodInfo Overload(MethodInfo declared, Type[] types) =>
        declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, types)!;

    private static SpanCall BindPlain<X, Y>(MethodInfo method)
        where X : unmanaged
        where Y : unmanaged
    {
        var call = method.CreateDelegate<Plain<X, Y>>();
        return (device, x, weights, _, y) => call(device, As<X>(x), weights, As<Y>(y));
    }

    private static SpanCall BindWithBias<X, Y>(MethodInfo method)
        where X : unmanaged
        where Y : unmanaged
    {
        var call = method.CreateDelegate<WithBias<X, Y>>();
        return (device, x, weights, bias, y) => call(device, As<X>(x), weights, As<float>(bias), As<Y>(y));
    }

    private static Span<T> As<T>(Memory<byte> bytes)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(bytes.Span);
}
