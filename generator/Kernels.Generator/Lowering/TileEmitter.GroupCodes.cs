using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Stores of codes that groups have, in blocks.</content>
/// <remarks>
/// Bits of several groups, and of several codes, may be in one byte, so that bytes are made of all that is in them. Some index bits of the groups count bytes, the same way in all fields; for
/// each setting of the others a field has its bits in another byte, or in another place of one.
/// </remarks>
internal sealed partial class TileEmitter
{
    private void StoreGroupCodes(RowOperand operand, IReadOnlyList<Value> codes)
    {
        var part = operand.Part!;
        var shared = part.Layout.GroupBits;
        if (!shared.All(bit => Layout.InRegisters(bit) || (target.IsVector && Layout.InLanes(bit)))) throw new InvalidOperationException($"Groups that share bytes are neither on registers nor on lanes of {Layout}.");

        var onLanes = shared.Where(Layout.InLanes).ToList();
        var places = from field in part.Fields
                     from groups in Settings(shared)
                     group (Field: field, Groups: groups) by field.Offset + groups.Sum(field.BytesTo);
        foreach (var place in places.OrderBy(place => place.Key))
        {
            var map = new ElementMap(0, operand.LowBit) { Distances = BytesTo(part.Fields[0], shared), BlockBits = part.BlockBits, BlockElements = part.Layout.Bytes, First = place.Key };
            var bytes = PerElement(map, register =>
            {
                var ofRegisters = from content in place
                                  group content.Groups by (content.Field, Register: register | content.Groups.Where(Layout.InRegisters).Sum(Layout.RegisterMask)) into content
                                  select InPlace(codes[content.Key.Register], content.Key.Field, content.Key.Register, onLanes, [.. content]);
                return onLanes.Aggregate(ofRegisters.Aggregate(builder.Or), (bits, bit) => builder.Or(bits, builder.Exchange(bits, Layout.LaneMask(bit))));
            });
            StoreElements(memory.Operand(operand), ElementType.Byte, map, Position, bytes);
        }
    }

    /// <summary>The bits of a field where they are in their byte, in lanes of these groups; 0 in others.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="field">The field.</param>
    /// <param name="register">The register of the codes.</param>
    /// <param name="onLanes">The index bits that lanes hold of those by which groups share bytes.</param>
    /// <param name="groups">The bits that are set, of each group.</param>
    private Value InPlace(Value codes, BlockField field, int register, IReadOnlyList<int> onLanes, IReadOnlyList<int[]> groups)
    {
        var bits = field.FirstBit > 0 ? builder.Apply(Opcode.ShiftRightLogical, codes, builder.Constant(field.FirstBit)) : codes;
        bits = builder.And(bits, builder.Constant((1 << field.Bits) - 1));
        var shift = field.Shift + RegisterShift(field, register);
        if (onLanes.Count == 0) return shift > 0 ? builder.ShiftLeft(bits, builder.Constant(shift)) : bits;

        var factors = Enumerable.Range(0, 1 << Layout.Lanes.Count).Select(lane => IsOfThese(lane) ? 1 << (shift + ShiftOf(field, Layout.Lanes, lane)) : 0);
        return builder.Multiply(bits, builder.LaneConstant(ValueType.I32, [.. factors]));

        bool IsOfThese(int lane) => groups.Any(set => onLanes.All(bit => set.Contains(bit) == ((lane & Layout.LaneMask(bit)) != 0)));
    }

    /// <summary>All settings of index bits, each as those that are set.</summary>
    private static IEnumerable<int[]> Settings(IReadOnlyList<int> bits) =>
        Enumerable.Range(0, 1 << bits.Count).Select(setting => bits.Where((_, i) => (setting >> i & 1) != 0).ToArray());
}
