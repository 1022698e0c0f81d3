namespace Kernels.PtxEmulator.Checking;

/// <summary>The type lists that instructions share.</summary>
internal static class TypeNames
{
    public static readonly string[] Integers = ["u16", "u32", "u64", "s16", "s32", "s64"];
    public static readonly string[] Signed = ["s16", "s32", "s64"];
    public static readonly string[] Floats = ["f32", "f64"];
    public static readonly string[] Bits = ["b16", "b32", "b64"];
    public static readonly string[] Logic = ["pred", "b16", "b32", "b64"];
    public static readonly string[] Shifts = ["b16", "b32", "b64", "u16", "u32", "u64", "s16", "s32", "s64"];
    public static readonly string[] Comparable = [.. Shifts, .. Floats];
    public static readonly string[] Movable = ["pred", .. Comparable];
    public static readonly string[] Memory = ["b8", "u8", "s8", .. Comparable];
    public static readonly string[] Convertible = ["u8", "s8", .. Integers, "f16", .. Floats];
}
