namespace Kernels.Generator.Types;

/// <summary>What there is to know of each <see cref="ElementType"/>. One that has no row is nobody's guess: asking for it throws.</summary>
internal static class ElementTypes
{
    private static readonly Row[] Rows =
    [
        new(ElementType.Float, "System.Single", "float", Bytes: 4, IsNumber: true) { Largest = float.MaxValue },
        new(ElementType.Half, "System.Half", "Half", Bytes: 2, IsNumber: true) { Largest = 65504 },
        new(ElementType.BFloat16, "Kernels.BFloat16", "BFloat16", Bytes: 2, IsNumber: true) { Largest = 3.38953139e38f },
        new(ElementType.Int32, "System.Int32", "int", Bytes: 4, IsNumber: false),
        new(ElementType.UInt16, "System.UInt16", "ushort", Bytes: 2, IsNumber: false),
        new(ElementType.Byte, "System.Byte", "byte", Bytes: 1, IsNumber: false),
        new(ElementType.E8M0, "System.Byte", "byte", Bytes: 1, IsNumber: true) { Largest = 1.70141183e38f, IsDeclared = false },
        new(ElementType.E4M3, "System.Byte", "byte", Bytes: 1, IsNumber: true) { Largest = 448, IsDeclared = false, SmallFloat = new(ExponentBits: 4, FractionBits: 3) },
        new(ElementType.UE5M3, "System.Byte", "byte", Bytes: 1, IsNumber: true) { Largest = 114688, IsDeclared = false, SmallFloat = new(ExponentBits: 5, FractionBits: 3) },
    ];

    // By number: every address asks.
    private static readonly ImmutableArray<Row?> Table = [.. Enumerable.Range(0, Rows.Max(row => (int)row.Type) + 1).Select(number => Rows.SingleOrDefault(row => (int)row.Type == number))];

    /// <summary>All .NET types that store numbers, which lanes compute with as binary32.</summary>
    public static ImmutableArray<ElementType> Numbers { get; } = [.. Rows.Where(row => row.IsNumber && row.IsDeclared).Select(row => row.Type)];

    /// <summary>Those of floating-point scales of 8 bits, by the values of the public <c>ScaleFormat</c>.</summary>
    public static ImmutableArray<ElementType> SmallFloats { get; } = [.. Rows.Where(row => row.SmallFloat is not null).Select(row => row.Type)];

    /// <summary>The type of a .NET type's name, such as <c>System.Single</c>; null where there is none.</summary>
    public static ElementType? Find(string name) => Rows.FirstOrDefault(row => row.Name == name && row.IsDeclared)?.Type;

    /// <summary>What the .NET type says of the elements, which does not always say what is in them.</summary>
    public static ElementType Declared(this ElementType type) => Find(Of(type).Name)!.Value;

    /// <summary>The type as C# writes it where its namespace is known.</summary>
    public static string Keyword(this ElementType type) => Of(type).Keyword;

    /// <summary>The type as C# writes it anywhere.</summary>
    public static string FullName(this ElementType type) => Of(type).FullName;

    public static int Bytes(this ElementType type) => Of(type).Bytes;

    /// <summary>Whether lane values of it are binary32, and not 32-bit integers.</summary>
    public static bool IsNumber(this ElementType type) => Of(type).IsNumber;

    /// <summary>The largest finite number that it stores.</summary>
    public static float Largest(this ElementType type) => Of(type).Largest;

    /// <summary>The fields of a floating-point number of 8 bits; null where it is none.</summary>
    public static SmallFloat? SmallFloat(this ElementType type) => Of(type).SmallFloat;

    /// <summary>How memory itself sees it: numbers of less than 32 bits are bits there, which registers convert.</summary>
    public static ElementType Stored(this ElementType type) => Of(type) switch
    {
        { IsNumber: true, Bytes: 2 } => ElementType.UInt16,
        { IsNumber: true, Bytes: 1 } => ElementType.Byte,
        _ => type,
    };

    private static Row Of(ElementType type) =>
        (uint)type < (uint)Table.Length && Table[(int)type] is { } row ? row : throw new ArgumentOutOfRangeException(nameof(type), type, "Not an element type.");

    /// <param name="Name">The .NET type with its namespace.</param>
    /// <param name="Keyword">C#'s keyword, or the name without its namespace.</param>
    private sealed record Row(ElementType Type, string Name, string Keyword, int Bytes, bool IsNumber)
    {
        public float Largest { get; init; }

        public SmallFloat? SmallFloat { get; init; }

        /// <summary>Whether the .NET type means this; where it does not, what goes with the operand says so.</summary>
        public bool IsDeclared { get; init; } = true;

        public string FullName { get; } = char.IsLower(Keyword[0]) ? Keyword : $"global::{Name}";
    }
}
