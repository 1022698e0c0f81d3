using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Relative squared errors of the kernels on 2^22 numbers in one call, against values computed in double precision.</summary>
public class AcceptanceTests
{
    private delegate void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    private delegate void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);

    private const int Count = 1 << 22;
    private const int GroupSize = 128;
    private const double Band = 0.01;

    private readonly byte[] _codes = new byte[Count];
    private readonly float[] _scales = new float[Count / GroupSize];
    private readonly float[] _restored = new float[Count];

    [Fact]
    public void Int4_of_normal_numbers() => AssertInt4(1.3775e-2, AcceptanceData.Normal(Count));

    [Fact]
    public void Int4_of_Laplace_numbers() => AssertInt4(2.5623e-2, AcceptanceData.Laplace(Count));

    [Fact]
    public void Int8_of_normal_numbers()
    {
        float[] source = AcceptanceData.Normal(Count);
        AcceptanceCodecs.EncodeInt8(source, _codes, _scales);
        AcceptanceCodecs.DecodeInt8(_codes, _scales, _restored);
        AssertError(4.1815e-5, source);
    }

    [Fact]
    public void Int4_of_rotated_Laplace_numbers()
    {
        float[] source = AcceptanceData.Laplace(Count);
        var scales = new Half[Count / GroupSize];
        AcceptanceCodecs.EncodeRotatedInt4(source, _codes.AsSpan(0, Count / 2), scales);
        AcceptanceCodecs.DecodeRotatedInt4(_codes.AsSpan(0, Count / 2), scales, _restored);
        AssertError(1.3486e-2, source);
    }

    [Fact]
    public void Int2_of_normal_numbers() => AssertTwoBits(3.0438e-1, AcceptanceData.Normal(Count), AcceptanceCodecs.EncodeInt2, AcceptanceCodecs.DecodeInt2);

    [Fact]
    public void Int2_of_Laplace_numbers() => AssertTwoBits(7.969e-1, AcceptanceData.Laplace(Count), AcceptanceCodecs.EncodeInt2, AcceptanceCodecs.DecodeInt2);

    [Fact]
    public void Int2_of_rotated_Laplace_numbers() =>
        AssertTwoBits(2.973e-1, AcceptanceData.Laplace(Count), AcceptanceCodecs.EncodeRotatedInt2, AcceptanceCodecs.DecodeRotatedInt2);

    [Fact]
    public void Ternary_of_normal_numbers() =>
        AssertTwoBits(2.6110e-1, AcceptanceData.Normal(Count), AcceptanceCodecs.EncodeTernary, AcceptanceCodecs.DecodeTernary);

    [Fact]
    public void Ternary_of_Laplace_numbers() =>
        AssertTwoBits(3.895e-1, AcceptanceData.Laplace(Count), AcceptanceCodecs.EncodeTernary, AcceptanceCodecs.DecodeTernary);

    [Fact]
    public void Ternary_of_rotated_Laplace_numbers() =>
        AssertTwoBits(2.5875e-1, AcceptanceData.Laplace(Count), AcceptanceCodecs.EncodeRotatedTernary, AcceptanceCodecs.DecodeRotatedTernary);

    private void AssertTwoBits(double expected, float[] source, Encode encode, Decode decode)
    {
        encode(source, _codes.AsSpan(0, Count / 4), _scales);
        decode(_codes.AsSpan(0, Count / 4), _scales, _restored);
        AssertError(expected, source);
    }

    private void AssertInt4(double expected, float[] source)
    {
        AcceptanceCodecs.EncodeInt4(source, _codes.AsSpan(0, Count / 2), _scales);
        AcceptanceCodecs.DecodeInt4(_codes.AsSpan(0, Count / 2), _scales, _restored);
        AssertError(expected, source);
    }

    private void AssertError(double expected, float[] source) =>
        Assert.InRange(AcceptanceData.RelativeSquaredError(source, _restored) / expected, 1 - Band, 1 + Band);
}
