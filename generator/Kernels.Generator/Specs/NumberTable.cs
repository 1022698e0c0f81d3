namespace Kernels.Generator.Specs;

/// <summary>Numbers that are read by their places. Equal tables of a kernel have equal names, others have others.</summary>
/// <param name="Name">What the numbers are, as an identifier.</param>
/// <param name="Bits">The bits of each.</param>
internal sealed record NumberTable(string Name, EquatableArray<int> Bits)
{
    internal IEnumerable<float> Numbers => Bits.Select(bits => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0));

    public static NumberTable Of(string name, IEnumerable<float> numbers) =>
        new(name, numbers.Select(number => BitConverter.ToInt32(BitConverter.GetBytes(number), 0)).ToImmutableArray());
}
