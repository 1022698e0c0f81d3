using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>Sizes of <see cref="KernelElementType"/> and its correspondence to .NET types.</summary>
internal static class KernelElementTypes
{
    public static int Size(this KernelElementType type) => type switch
    {
        KernelElementType.Float => sizeof(float),
        KernelElementType.Int32 => sizeof(int),
        KernelElementType.Half or KernelElementType.BFloat16 => sizeof(ushort),
        KernelElementType.Byte or KernelElementType.E8M0 => sizeof(byte),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type."),
    };

    /// <summary>The element type as C# writes it.</summary>
    public static string Keyword(this KernelElementType type) => type switch
    {
        KernelElementType.Float => "float",
        KernelElementType.Int32 => "int",
        KernelElementType.Half => "Half",
        KernelElementType.BFloat16 => "BFloat16",
        KernelElementType.Byte or KernelElementType.E8M0 => "byte",
        _ => type.ToString(),
    };

    /// <summary>What the .NET type of the elements says of them.</summary>
    public static KernelElementType Declared(this KernelElementType type) => type == KernelElementType.E8M0 ? KernelElementType.Byte : type;

    /// <summary>T as C# writes it.</summary>
    public static string KeywordOf<T>()
        where T : unmanaged => Type.GetTypeCode(typeof(T)) switch
        {
            _ when typeof(T).IsEnum => typeof(T).Name,
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.SByte => "sbyte",
            TypeCode.Byte => "byte",
            TypeCode.Int16 => "short",
            TypeCode.UInt16 => "ushort",
            TypeCode.Int32 => "int",
            TypeCode.UInt32 => "uint",
            TypeCode.Int64 => "long",
            TypeCode.UInt64 => "ulong",
            TypeCode.Decimal => "decimal",
            TypeCode.Char => "char",
            TypeCode.Boolean => "bool",
            _ => typeof(T).Name,
        };

    /// <summary>The element type that stores T, or null where no kernel operand does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KernelElementType? Of<T>()
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) return KernelElementType.Float;
        if (typeof(T) == typeof(Half)) return KernelElementType.Half;
        if (typeof(T) == typeof(BFloat16)) return KernelElementType.BFloat16;
        if (typeof(T) == typeof(byte)) return KernelElementType.Byte;
        if (typeof(T) == typeof(int)) return KernelElementType.Int32;
        return null;
    }
}
