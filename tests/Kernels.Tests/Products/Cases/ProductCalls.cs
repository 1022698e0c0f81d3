using System.Reflection;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.Products.Cases;

/// <summary>Binds the generated overloads of a product.</summary>
internal static class ProductCalls
{
    /// <summary>The overload that takes a device and spans.</summary>
    /// <param name="declared">The declared method.</param>
    /// <param name="shared">What it takes of numbers that all rows share, by the names of their parameters.</param>
    public static SpanCall Bind(MethodInfo declared, IReadOnlyDictionary<string, byte[]> shared)
    {
        SpanOverload.Call call = SpanOverload.Bind(declared);
        string[] spans = [.. declared.GetParameters().Where(parameter => parameter.ParameterType != typeof(PackedWeights)).Select(parameter => parameter.Name!)];
        return (device, x, weights, bias, y) => call(
            device, weights, [.. spans.Select(span => span == "destination" ? y : span == "bias" ? bias : shared.TryGetValue(span, out byte[]? numbers) ? numbers : x)]);
    }

    /// <summary>Calls the overload that takes a stream and buffers.</summary>
    /// <param name="declared">The declared method.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="x">The activations.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">The bias; null where it takes none.</param>
    /// <param name="destination">y.</param>
    /// <param name="shared">What it takes of numbers that all rows share, in the order of their parameters.</param>
    public static void Enqueue(
        MethodInfo declared, KernelStream stream, DeviceBuffer x, PackedWeights weights, DeviceBuffer? bias, DeviceBuffer destination, params DeviceBuffer[] shared)
    {
        ParameterInfo[] parameters = declared.GetParameters();
        Type[] types = [typeof(KernelStream), .. parameters.Select(parameter => parameter.ParameterType == typeof(PackedWeights)
            ? typeof(PackedWeights)
            : typeof(DeviceBuffer<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments))];
        var others = new Queue<DeviceBuffer>(shared);
        object[] arguments = [stream, .. parameters.Select((parameter, i) => (object)(
            i == 0 ? x : parameter.ParameterType == typeof(PackedWeights) ? weights : parameter.Name == "bias" ? bias! : parameter.Name == "destination" ? destination : others.Dequeue()))];
        declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, types)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
