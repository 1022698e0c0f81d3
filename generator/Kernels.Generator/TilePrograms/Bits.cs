namespace Kernels.Generator.TilePrograms;

/// <summary>The bits of a binary32 number, and back.</summary>
internal static class Bits
{
    public static int OfFloat(float value) => BitConverter.ToInt32(BitConverter.GetBytes(value), 0);

    public static float ToFloat(int bits) => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);
}
