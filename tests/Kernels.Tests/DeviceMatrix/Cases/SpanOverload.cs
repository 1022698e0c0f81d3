using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Calls the generated overload that takes a device and spans, whatever spans these are.</summary>
internal static class SpanOverload
{
    /// <summary>Calls a method on a device, with packed weights where it takes them, and with the bytes of each span, in order.</summary>
    public delegate void Call(KernelDevice device, PackedWeights? weights, Memory<byte>[] spans);

    public static Call Bind(MethodInfo declared)
    {
        Type[] parameters = [.. declared.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo overload = declared.DeclaringType!.GetMethod(declared.Name, BindingFlags.Static | BindingFlags.Public, [typeof(KernelDevice), .. parameters])!;
        var method = new DynamicMethod(declared.Name, null, [typeof(KernelDevice), typeof(PackedWeights), typeof(Memory<byte>[])], typeof(SpanOverload).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        int spans = 0;
        foreach (Type parameter in parameters)
        {
            if (parameter == typeof(PackedWeights))
            {
                code.Emit(OpCodes.Ldarg_1);
                continue;
            }

            string reader = parameter.GetGenericTypeDefinition() == typeof(Span<>) ? nameof(Writable) : nameof(Readable);
            code.Emit(OpCodes.Ldarg_2);
            code.Emit(OpCodes.Ldc_I4, spans++);
            code.Emit(OpCodes.Call, typeof(SpanOverload).GetMethod(reader, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(parameter.GenericTypeArguments));
        }

        code.Emit(OpCodes.Call, overload);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Call>();
    }

    private static Span<T> Writable<T>(Memory<byte>[] spans, int index)
        where T : unmanaged
        => MemoryMarshal.Cast<byte, T>(spans[index].Span);

    private static ReadOnlySpan<T> Readable<T>(Memory<byte>[] spans, int index)
        where T : unmanaged
        => Writable<T>(spans, index);
}
