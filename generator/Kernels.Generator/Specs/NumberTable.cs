using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>Numbers, or integers, that are read by their places. Equal tables of a format have equal names, others have others; those of several formats, as one kernel may have, are told apart by programs.</summary>
/// <param name="Name">What they are, as an identifier.</param>
/// <param name="Type">Float or Int32.</param>
/// <param name="Bits">The bits of each.</param>
internal sealed record NumberTable(string Name, ElementType Type, EquatableArray<int> Bits)
{
    internal IEnumerable<float> Numbers => Type == ElementType.Int32 ? Bits.Select(bits => (float)bits) : Bits.Select(bits => Binary32.OfBits(bits));

    public static NumberTable Of(string name, IEnumerable<float> numbers) =>
        new(name, ElementType.Float, numbers.Select(number => Binary32.ToBits(number)).ToImmutableArray());

    public static NumberTable OfIntegers(string name, IEnumerable<int> integers) => new(name, ElementType.Int32, integers.ToImmutableArray());
}
