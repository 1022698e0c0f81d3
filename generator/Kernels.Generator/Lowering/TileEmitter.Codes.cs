using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Codes, packed into words: of 32 bits, or of 8 where threads hold few elements of a block.</content>
/// <remarks>
/// A word has 2^s slots of b bits; slot i holds the element whose s low index bits are i. Where the tile holds those bits in
/// registers, packing is shifts and ors. A vector register instead holds them in its lanes: there the word's slots take the
/// register bits next to the lanes, and the word's bits and the lanes' then change places within the register.
/// </remarks>
internal sealed partial class TileEmitter
{
    private Value[] LoadCodes(RowOperand operand, bool signExtend)
    {
        if (operand.Part is not null) return LoadFields(operand, signExtend);
        var slotBits = SlotBits(operand);
        var words = InMemoryOrder(slotBits, () => LoadElements(memory.Operand(operand), WordType, slotBits, Position));
        var slots = SlotRegisterBits(slotBits);
        var result = new Value[Layout.RegisterCount];
        foreach (var group in SlotGroups(slots))
        {
            var word = words[group[0]];
            if (Layout.InLanes(0)) word = SlotPermutation.ToRegisters(builder, word, operand.CodeBits);
            for (var slot = 0; slot < group.Length; slot++) result[group[slot]] = Field(word, slot * operand.CodeBits, operand.CodeBits, signExtend);
        }

        return result;
    }

    private void StoreCodes(RowOperand operand, IReadOnlyList<Value> codes)
    {
        if (operand.Part is not null)
        {
            StoreFields(operand, codes);
            return;
        }

        var slotBits = SlotBits(operand);
        var slots = SlotRegisterBits(slotBits);
        var words = new Value[Layout.RegisterCount];
        foreach (var group in SlotGroups(slots))
        {
            var word = Word([.. group.Select(register => codes[register])], operand.CodeBits, operand.CutsCodes);
            if (Layout.InLanes(0)) word = SlotPermutation.ToMemory(builder, word, operand.CodeBits);
            foreach (var register in group) words[register] = word;
        }

        InMemoryOrder(slotBits, () =>
        {
            StoreElements(memory.Operand(operand), WordType, slotBits, Position, words);
            return words;
        });
    }

    /// <summary>Accesses words after (or before) their slots and lanes have changed places.</summary>
    private Value[] InMemoryOrder(int slotBits, Func<Value[]> access)
    {
        if (!Layout.InLanes(0)) return access();
        var own = Layout;
        var first = own.Lanes.Count;
        Layout = own with
        {
            Registers = [.. own.Registers.Select(bit => bit >= first && bit < first + slotBits ? bit - first : bit)],
            Lanes = [.. own.Lanes.Select(bit => bit + slotBits)],
        };
        var words = access();
        Layout = own;
        return words;
    }

    /// <summary>The register bits that become slots: those of the low index bits, or of the index bits next to the lanes'.</summary>
    private int[] SlotRegisterBits(int slotBits)
    {
        var first = Layout.InLanes(0) ? Layout.Lanes.Count : 0;
        return [.. Enumerable.Range(first, slotBits).Select(Layout.RegisterMask)];
    }

    /// <summary>The registers of each word, in slot order.</summary>
    private IEnumerable<int[]> SlotGroups(int[] slots)
    {
        var mask = slots.Sum();
        return from register in Enumerable.Range(0, Layout.RegisterCount)
               where (register & mask) == 0
               select Enumerable.Range(0, 1 << slots.Length).Select(slot => register | slots.Where((_, bit) => (slot >> bit & 1) != 0).Sum()).ToArray();
    }

    private Value Word(IReadOnlyList<Value> fields, int bits, bool cuts)
    {
        Value? word = null;
        for (var slot = 0; slot < fields.Count; slot++)
        {
            var field = cuts ? builder.And(fields[slot], builder.Constant((1 << bits) - 1)) : fields[slot];
            if (slot > 0) field = builder.ShiftLeft(field, builder.Constant(slot * bits));
            word = word is null ? field : builder.Or(word, field);
        }

        return word!;
    }

    private Value Field(Value word, int shift, int bits, bool signExtend)
    {
        var left = 32 - shift - bits;
        var top = left > 0 ? builder.ShiftLeft(word, builder.Constant(left)) : word;
        var kind = signExtend ? Opcode.ShiftRightArithmetic : Opcode.ShiftRightLogical;
        return builder.Apply(kind, top, builder.Constant(32 - bits));
    }

    private int WordBits => target.IsVector ? ScheduleTable.WordBits : ScheduleTable.ThreadWordBits(row);

    private ElementType WordType => WordBits == 8 ? ElementType.Byte : ElementType.Int32;

    private int SlotBits(RowOperand operand) => Log2(WordBits / operand.CodeBits);
}
