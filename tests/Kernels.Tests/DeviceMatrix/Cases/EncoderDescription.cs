using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What an encoder's attributes say, as the compiler's specification and as the oracles' layout.</summary>
internal sealed record EncoderDescription(IntegerGridAttribute Grid, int RowLength, int Rotation, int GroupSize, SignPlacement Signs, ulong Seed)
{
    public FormatSpec FormatSpec => new(
        "", StorageBits, Grid.Minimum, Grid.Maximum, Grid.Largest, Grid.Offset, Grid.ZeroCode, (Generator.Specs.ScaleStatistic)Grid.Statistic);

    public QuantizeLayout Layout => new(
        new GridFormat(
            StorageBits, Grid.Minimum, Grid.Maximum, Grid.Largest, Grid.Offset, Grid.ZeroCode, Grid.Statistic == Kernels.ScaleStatistic.MeanMagnitude),
        RowLength,
        GroupSize,
        Rotation,
        (SignSide)Signs,
        Seed);

    private int StorageBits => Grid.Bits <= 2 ? 2 : Grid.Bits <= 4 ? 4 : 8;
}
