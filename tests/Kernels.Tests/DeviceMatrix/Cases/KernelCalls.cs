using System.Reflection;
using System.Runtime.InteropServices;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Binds the generated overload that takes a device and spans.</summary>
internal static class KernelCalls
{
    private delegate void InOut<A, B>(KernelDevice device, ReadOnlySpan<A> a, Span<B> b);

    private delegate void InOutOut<A, B, C>(KernelDevice device, ReadOnlySpan<A> a, Span<B> b, Span<C> c);

    private delegate void InOutOutOut<A, B, C, D>(KernelDevice device, ReadOnlySpan<A> a, Span<B> b, Span<C> c, Span<D> d);

    private delegate void InInOut<A, B, C>(KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, Span<C> c);

    private delegate void InInOutOut<A, B, C, D>(KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, Span<C> c, Span<D> d);

    private delegate void InInOutOutOut<A, B, C, D, E>(KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, Span<C> c, Span<D> d, Span<E> e);

    private delegate void InInInOut<A, B, C, D>(KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, ReadOnlySpan<C> c, Span<D> d);

    private delegate void OutInOut<A, B, C>(KernelDevice device, Span<A> a, ReadOnlySpan<B> b, Span<C> c);

    private delegate void InInInOutOutOut<A, B, C, D, E, F>(
        KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, ReadOnlySpan<C> c, Span<D> d, Span<E> e, Span<F> f);

    private delegate void InInInInInOut<A, B, C, D, E, F>(
        KernelDevice device, ReadOnlySpan<A> a, ReadOnlySpan<B> b, ReadOnlySpan<C> c, ReadOnlySpan<D> d, ReadOnlySpan<E> e, Span<F> f);

    public static KernelCall Bind(MethodInfo declared)
    {
        Type[] spans = [.. declared.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo overload = declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, [typeof(KernelDevice), .. spans])!;
        string shape = string.Concat(spans.Select(span => span.GetGenericTypeDefinition() == typeof(Span<>) ? "Out" : "In"));
        return (KernelCall)typeof(KernelCalls)
            .GetMethod("Bind" + shape, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod([.. spans.Select(span => span.GenericTypeArguments[0])])
            .Invoke(null, [overload])!;
    }

    private static KernelCall BindInOut<A, B>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
    {
        InOut<A, B> call = method.CreateDelegate<InOut<A, B>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]));
    }

    private static KernelCall BindInOutOut<A, B, C>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
    {
        InOutOut<A, B, C> call = method.CreateDelegate<InOutOut<A, B, C>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]));
    }

    private static KernelCall BindInOutOutOut<A, B, C, D>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
    {
        InOutOutOut<A, B, C, D> call = method.CreateDelegate<InOutOutOut<A, B, C, D>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]));
    }

    private static KernelCall BindInInOut<A, B, C>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
    {
        InInOut<A, B, C> call = method.CreateDelegate<InInOut<A, B, C>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]));
    }

    private static KernelCall BindOutInOut<A, B, C>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
    {
        OutInOut<A, B, C> call = method.CreateDelegate<OutInOut<A, B, C>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]));
    }

    private static KernelCall BindInInOutOut<A, B, C, D>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
    {
        InInOutOut<A, B, C, D> call = method.CreateDelegate<InInOutOut<A, B, C, D>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]));
    }

    private static KernelCall BindInInOutOutOut<A, B, C, D, E>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
        where E : unmanaged
    {
        InInOutOutOut<A, B, C, D, E> call = method.CreateDelegate<InInOutOutOut<A, B, C, D, E>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]), As<E>(operands[4]));
    }

    private static KernelCall BindInInInOut<A, B, C, D>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
    {
        InInInOut<A, B, C, D> call = method.CreateDelegate<InInInOut<A, B, C, D>>();
        return (device, operands) => call(device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]));
    }

    private static KernelCall BindInInInOutOutOut<A, B, C, D, E, F>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
        where E : unmanaged
        where F : unmanaged
    {
        InInInOutOutOut<A, B, C, D, E, F> call = method.CreateDelegate<InInInOutOutOut<A, B, C, D, E, F>>();
        return (device, operands) => call(
            device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]), As<E>(operands[4]), As<F>(operands[5]));
    }

    private static KernelCall BindInInInInInOut<A, B, C, D, E, F>(MethodInfo method)
        where A : unmanaged
        where B : unmanaged
        where C : unmanaged
        where D : unmanaged
        where E : unmanaged
        where F : unmanaged
    {
        InInInInInOut<A, B, C, D, E, F> call = method.CreateDelegate<InInInInInOut<A, B, C, D, E, F>>();
        return (device, operands) => call(
            device, As<A>(operands[0]), As<B>(operands[1]), As<C>(operands[2]), As<D>(operands[3]), As<E>(operands[4]), As<F>(operands[5]));
    }

    private static Span<T> As<T>(Memory<byte> bytes)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(bytes.Span);
}
