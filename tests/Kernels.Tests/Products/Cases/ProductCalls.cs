using System.Reflection;
using System.Runtime.InteropServices;

namespace Kernels.Tests.Products.Cases;

/// <summary>Binds the generated overloads of a product.</summary>
internal static class ProductCalls
{
    private delegate void Plain<X, Y>(KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, Span<Y> destination);

    private delegate void WithBias<X, Y>(KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Y> destination);

    private delegate void WithScales<X, Y, C>(KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, ReadOnlySpan<C> channelScales, Span<Y> destination);

    private delegate void WithBoth<X, Y, C>(
        KernelDevice device, ReadOnlySpan<X> x, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<C> channelScales, Span<Y> destination);

    private delegate void WithAll<X, Y, C, R>(
        KernelDevice device, ReadOnlySpan<X> x, ReadOnlySpan<R> rotatedScales, PackedWeights weights, ReadOnlySpan<float> bias, ReadOnlySpan<C> channelScales, Span<Y> destination);

    /// <summary>The overload that takes a device and spans.</summary>
    /// <param name="declared">The declared method.</param>
    /// <param name="channelScales">What it takes as channel scales, where it does.</param>
    /// <param name="rotatedScales">What it takes as scales of rotated channels, where it does.</param>
    public static SpanCall Bind(MethodInfo declared, byte[] channelScales, byte[] rotatedScales)
    {
        Type[] parameters = [.. declared.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo overload = Overload(declared, [typeof(KernelDevice), .. parameters]);
        if (channelScales.Length > 0 && rotatedScales.Length > 0)
        {
            return (SpanCall)typeof(ProductCalls).GetMethod(nameof(BindWithAll), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(
                    parameters[0].GenericTypeArguments[0], parameters[^1].GenericTypeArguments[0], parameters[^2].GenericTypeArguments[0], parameters[1].GenericTypeArguments[0])
                .Invoke(null, [overload, channelScales, rotatedScales])!;
        }

        if (channelScales.Length == 0) channelScales = rotatedScales;
        if (channelScales.Length > 0)
        {
            return (SpanCall)typeof(ProductCalls).GetMethod(parameters.Length == 5 ? nameof(BindWithBoth) : nameof(BindWithScales), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(parameters[0].GenericTypeArguments[0], parameters[^1].GenericTypeArguments[0], parameters[^2].GenericTypeArguments[0])
                .Invoke(null, [overload, channelScales])!;
        }

        string binder = parameters.Length == 4 ? nameof(BindWithBias) : nameof(BindPlain);
        return (SpanCall)typeof(ProductCalls).GetMethod(binder, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(parameters[0].GenericTypeArguments[0], parameters[^1].GenericTypeArguments[0])
            .Invoke(null, [overload])!;
    }

    /// <summary>Calls the overload that takes a stream and buffers.</summary>
    public static void Enqueue(
        MethodInfo declared, KernelStream stream, DeviceBuffer x, PackedWeights weights, DeviceBuffer? bias, DeviceBuffer destination, params DeviceBuffer[] shared)
    {
        Type[] types = [typeof(KernelStream), .. declared.GetParameters().Select(parameter => parameter.ParameterType == typeof(PackedWeights)
            ? typeof(PackedWeights)
            : typeof(DeviceBuffer<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments))];
        object[] arguments = shared.Length == 2
            ? [stream, x, shared[0], weights, bias!, shared[1], destination]
            : [stream, x, weights, .. new[] { bias }.OfType<DeviceBuffer>(), .. shared, destination];
        Overload(declared, types).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static MethodInfo Overload(MethodInfo declared, Type[] types) =>
        declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, types)!;

    private static SpanCall BindPlain<X, Y>(MethodInfo method)
        where X : unmanaged
        where Y : unmanaged
    {
        Plain<X, Y> call = method.CreateDelegate<Plain<X, Y>>();
        return (device, x, weights, _, y) => call(device, As<X>(x), weights, As<Y>(y));
    }

    private static SpanCall BindWithBias<X, Y>(MethodInfo method)
        where X : unmanaged
        where Y : unmanaged
    {
        WithBias<X, Y> call = method.CreateDelegate<WithBias<X, Y>>();
        return (device, x, weights, bias, y) => call(device, As<X>(x), weights, As<float>(bias), As<Y>(y));
    }

    private static SpanCall BindWithScales<X, Y, C>(MethodInfo method, byte[] channelScales)
        where X : unmanaged
        where Y : unmanaged
        where C : unmanaged
    {
        WithScales<X, Y, C> call = method.CreateDelegate<WithScales<X, Y, C>>();
        return (device, x, weights, _, y) => call(device, As<X>(x), weights, As<C>(channelScales), As<Y>(y));
    }

    private static SpanCall BindWithBoth<X, Y, C>(MethodInfo method, byte[] channelScales)
        where X : unmanaged
        where Y : unmanaged
        where C : unmanaged
    {
        WithBoth<X, Y, C> call = method.CreateDelegate<WithBoth<X, Y, C>>();
        return (device, x, weights, bias, y) => call(device, As<X>(x), weights, As<float>(bias), As<C>(channelScales), As<Y>(y));
    }

    private static SpanCall BindWithAll<X, Y, C, R>(MethodInfo method, byte[] channelScales, byte[] rotatedScales)
        where X : unmanaged
        where Y : unmanaged
        where C : unmanaged
        where R : unmanaged
    {
        WithAll<X, Y, C, R> call = method.CreateDelegate<WithAll<X, Y, C, R>>();
        return (device, x, weights, bias, y) => call(device, As<X>(x), As<R>(rotatedScales), weights, As<float>(bias), As<C>(channelScales), As<Y>(y));
    }

    private static Span<T> As<T>(Memory<byte> bytes)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(bytes.Span);
}
