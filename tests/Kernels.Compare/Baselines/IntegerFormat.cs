namespace Kernels.Compare.Baselines;

/// <summary>A symmetric integer format: codes −Largest..Largest, scale = largest magnitude / Largest.</summary>
internal sealed record IntegerFormat(string Name, int Bits, int Largest)
{
    public static IntegerFormat Int4 { get; } = new("Int4", 4, 7);

    public static IntegerFormat Int8 { get; } = new("Int8", 8, 127);

    public int CodeBytes(int elements) => elements * Bits / 8;
}
