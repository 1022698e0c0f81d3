using System.Globalization;

namespace Kernels.Generator.TilePrograms;

/// <summary>Where the lanes of a warp hold a matrix: which bit of a coordinate each bit of a lane's, a register's and an element's number is.</summary>
/// <param name="Lanes">The bits of a lane's number, the lowest first.</param>
/// <param name="Registers">Those of a register's among the lane's.</param>
/// <param name="Elements">Those of an element's within a register.</param>
internal sealed record MatrixFragment(IReadOnlyList<MatrixFragment.Bit> Lanes, IReadOnlyList<MatrixFragment.Bit> Registers, IReadOnlyList<MatrixFragment.Bit> Elements)
{
    public int RegisterCount => 1 << Registers.Count;

    /// <summary>All bits of an axis, in the order of lanes, registers and elements.</summary>
    public IEnumerable<int> Bits(MatrixAxis axis) => Lanes.Concat(Registers).Concat(Elements).Where(bit => bit.Axis == axis).Select(bit => bit.Number);

    /// <summary>The part of a coordinate that the numbers of a lane, a register and an element give.</summary>
    public int Coordinate(MatrixAxis axis, int lane, int register = 0, int element = 0) =>
        Part(Lanes, axis, lane) | Part(Registers, axis, register) | Part(Elements, axis, element);

    /// <summary>The number of a register among those that differ from it along an axis alone.</summary>
    public int Ordinal(MatrixAxis axis, int register)
    {
        var (ordinal, place) = (0, 0);
        for (var i = 0; i < Registers.Count; i++)
        {
            if (Registers[i].Axis == axis) ordinal |= (register >> i & 1) << place++;
        }

        return ordinal;
    }

    /// <summary>Reads lists such as <c>k2 k3 m0</c>.</summary>
    public static MatrixFragment Parse(string lanes, string registers, string elements) => new(Bit.ParseAll(lanes), Bit.ParseAll(registers), Bit.ParseAll(elements));

    private static int Part(IReadOnlyList<Bit> bits, MatrixAxis axis, int number)
    {
        var part = 0;
        for (var i = 0; i < bits.Count; i++)
        {
            if (bits[i].Axis == axis && (number >> i & 1) != 0) part |= 1 << bits[i].Number;
        }

        return part;
    }

    /// <summary>A bit of a coordinate.</summary>
    internal readonly record struct Bit(MatrixAxis Axis, int Number)
    {
        public static IReadOnlyList<Bit> ParseAll(string text) => [.. text.Split(' ').Where(bit => bit.Length > 0).Select(Parse)];

        private static Bit Parse(string text) => new(
            (MatrixAxis)System.Enum.Parse(typeof(MatrixAxis), text.Substring(0, 1).ToUpperInvariant()),
            int.Parse(text.Substring(1), CultureInfo.InvariantCulture));
    }
}
