namespace Kernels.Generator.TilePrograms;

/// <summary>The element offset of each lane, of the strides of the lane number's set bits: their exclusive or, or their sum.</summary>
internal sealed class LaneMap(IReadOnlyList<int> strides, bool isSum = false) : IEquatable<LaneMap>
{
    /// <summary>Whether strides are added, which may have bits in common.</summary>
    public bool IsSum { get; } = isSum;

    /// <summary>The offset that each lane bit contributes.</summary>
    public IReadOnlyList<int> Strides { get; } = strides;

    /// <summary>All lanes at the same address.</summary>
    public bool IsBroadcast => Strides.All(stride => stride == 0);

    /// <summary>Lane i at offset i.</summary>
    public bool IsContiguous => Strides.Select((stride, bit) => stride == 1 << bit).All(same => same);

    /// <summary>How many lanes there are at offsets of their own, which are their numbers; 0 where others are elsewhere.</summary>
    public int ContiguousLanes
    {
        get
        {
            var bits = Strides.TakeWhile((stride, bit) => stride == 1 << bit).Count();
            return Strides.Skip(bits).All(stride => stride == 0) ? 1 << bits : 0;
        }
    }

    /// <summary>All lanes at offset 0.</summary>
    public static LaneMap Broadcast(int laneBits) => new(new int[laneBits]);

    public int Offset(int lane)
    {
        var offset = 0;
        for (var bit = 0; bit < Strides.Count; bit++)
        {
            if ((lane >> bit & 1) != 0) offset = IsSum ? offset + Strides[bit] : offset ^ Strides[bit];
        }

        return offset;
    }

    public bool Equals(LaneMap? other) => other is not null && IsSum == other.IsSum && Strides.SequenceEqual(other.Strides);

    public override bool Equals(object? obj) => Equals(obj as LaneMap);

    public override int GetHashCode() => Strides.Aggregate(17, (hash, stride) => unchecked((hash * 31) + stride));

    public override string ToString() => "(" + string.Join(",", Strides) + ")";
}
