using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>Sizes of <see cref="KernelElementType"/> and its correspondence to .NET types.</summary>
internal static class KernelElementTypes
{
    /// <summary>How scales of weights can be stored, in the order in which files number them.</summary>
    public static ReadOnlySpan<KernelElementType> OfScales =>
        [KernelElementType.Float, KernelElementType.Half, KernelElementType.BFloat16, KernelElementType.E8M0, KernelElementType.E4M3, KernelElementType.UE5M3];

    public static int Size(this KernelElementType type) => Of(type).Size;

    /// <summary>The element type as C# writes it.</summary>
    public static string Keyword(this KernelElementType type) => Of(type).Keyword;

    /// <summary>What a message calls the elements: by their .NET type, and where that says less, by the type itself.</summary>
    public static string Words(this KernelElementType type) => type == type.Declared() ? type.Keyword() : $"{type} {type.Keyword()}";

    /// <summary>What the .NET type of the elements says of them.</summary>
    public static KernelElementType Declared(this KernelElementType type) => Of(type).Declared;

    private static (int Size, string Keyword, KernelElementType Declared) Of(KernelElementType type) => type switch
    {
        KernelElementType.Float => (sizeof(float), "float", type),
        KernelElementType.Int32 => (sizeof(int), "int", type),
        KernelElementType.Half => (sizeof(ushort), "Half", type),
        KernelElementType.BFloat16 => (sizeof(ushort), "BFloat16", type),
        KernelElementType.Byte or KernelElementType.E8M0 or KernelElementType.E4M3 or KernelElementType.UE5M3 => (sizeof(byte), "byte", KernelElementType.Byte),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type."),
    };

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
