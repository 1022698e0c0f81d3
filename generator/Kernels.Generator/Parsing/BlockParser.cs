using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [Block(elements, bytes)] and its [BlockField(content, offset)], which a format may have beside the attribute of its codes.</summary>
internal sealed class BlockParser
{
    private const int MostBytes = 1 << 16;

    /// <summary>The index bits that count the codes of a byte, all fields together: a kernel holds all elements that differ in them.</summary>
    private const int MostSlotBits = 5;

    private readonly ITypeSymbol format;
    private readonly FormatSpec spec;
    private readonly AttributeReader block;
    private readonly DiagnosticSink sink;
    private readonly int elements;
    private readonly int bytes;
    private readonly int groupSize;

    private BlockParser(ITypeSymbol format, FormatSpec spec, AttributeReader block, int groupSize, DiagnosticSink sink)
    {
        (this.format, this.spec, this.block, this.sink) = (format, spec, block, sink);
        (elements, bytes) = (block.Value("elements", 0), block.Value("bytes", 0));
        this.groupSize = groupSize == 0 ? elements : groupSize;
    }

    /// <summary>The format with its blocks, where it has some.</summary>
    /// <param name="format">The type.</param>
    /// <param name="spec">What it is otherwise.</param>
    /// <param name="use">Where everything is reported when the attributes themselves are not the place.</param>
    /// <param name="sink">Takes the reason when the result is null.</param>
    public static FormatSpec? Parse(ITypeSymbol format, FormatSpec spec, Location? use, DiagnosticSink sink)
    {
        var block = Attributes(format, "BlockAttribute", use).FirstOrDefault();
        var fields = Attributes(format, "BlockFieldAttribute", use);
        if (block is null && fields.Count == 0) return spec;

        if (block is null)
        {
            sink.Report(FormatDiagnostics.BlockContents, fields[0].Location, format.Name, "have fields and no size", "write '[Block(elements, bytes)]' beside these");
            return null;
        }

        if (!block.IsComplete || fields.Any(field => !field.IsComplete))
        {
            sink.Fail();
            return null;
        }

        return new BlockParser(format, spec, block, ScaleParser.IsDescribed(format) ? spec.Scale.GroupSize : 0, sink).Parse(fields);
    }

    private static List<AttributeReader> Attributes(ITypeSymbol format, string name, Location? use) =>
        [.. format.GetAttributes().Where(data => KernelsType.Is(data.AttributeClass, name)).Select(data => new AttributeReader(data, use))];

    private FormatSpec? Parse(IReadOnlyList<AttributeReader> attributes)
    {
        var faults = sink.Diagnostics.Count;
        CheckSize(holdsScales: attributes.Any(field => (BlockContent)field.Value("content", 0) == BlockContent.Scales));
        if (sink.Diagnostics.Count > faults) return null;

        ImmutableArray<BlockField> fields = [.. attributes.Select(Field).OfType<BlockField>()];
        if (sink.Diagnostics.Count > faults) return null;

        for (var i = 0; i < fields.Length; i++) CheckPlace(fields[i], fields.Take(i), attributes[i]);
        if (sink.Diagnostics.Count == faults) CheckContents(fields);
        if (sink.Diagnostics.Count > faults) return null;

        var layout = new BlockLayout(elements, bytes, fields);
        var scale = layout.Holds(OperandRole.Scales) ? spec.Scale with { GroupSize = groupSize } : spec.Scale;
        return spec with { Blocks = layout, Scale = scale };
    }

    private void CheckSize(bool holdsScales)
    {
        var fault = elements is < SizeRules.SmallestGroup or > TransformLength.Longest || !PowersOfTwo.Is(elements) ? $"elements are a power of two from {Number(SizeRules.SmallestGroup)} to {Number(TransformLength.Longest)}"
            : holdsScales && elements % groupSize != 0 ? $"its groups have {Number(groupSize)} elements, of which it is whole ones: write {Number(groupSize)} elements, or a multiple"
            : bytes is < 1 or > MostBytes ? $"bytes are 1 to {Number(MostBytes)}"
            : null;
        if (fault is not null) sink.Report(FormatDiagnostics.BlockSize, block.Location, format.Name, Number(elements), Number(bytes), fault);
    }

    private BlockField? Field(AttributeReader field)
    {
        var content = (BlockContent)field.Value("content", 0);
        var offset = field.Value("offset", 0);
        if (RoleOf(content) is not { } role)
        {
            Report("content", Enum.IsDefined(typeof(BlockContent), content) ? $"'BlockContent.{content}'" : Number((int)content), $"the groups of '{format.Name}' have none: remove the field");
            return null;
        }

        return role == OperandRole.Codes ? OfCodes() : OfGroups();

        BlockField? OfCodes()
        {
            var bits = field.Value("Bits", 0) is not 0 and var given ? given : spec.StorageBits;
            var stride = field.Value("Stride", 0) is not 0 and var apart ? apart : 1;
            var result = new BlockField(role, ElementType.Byte, offset, field.Value("FirstBit", 0), bits, PowersOfTwo.Is(stride) ? PowersOfTwo.Log2(stride) : 0);
            if (field.IsSet("Type")) return Report("Type", "set", "codes are bits: leave Type out");
            if (bits is not (1 or 2 or 4 or 8)) return Report("Bits", Number(bits), "a byte has 1, 2, 4 or 8 bits of a code");
            if (result.FirstBit < 0 || result.FirstBit > 8 - bits) return Report("FirstBit", Number(result.FirstBit), $"a code has 8 bits at most, and here are {Number(bits)}: write 0 to {Number(8 - bits)}");
            return !PowersOfTwo.Is(stride) || stride > elements >> result.SlotBits
                ? Report("Stride", Number(stride), $"a byte has {Number(1 << result.SlotBits)} codes of {Number(elements)} elements: write a power of two up to {Number(elements >> result.SlotBits)}")
                : result;
        }

        BlockField? OfGroups()
        {
            if (new[] { "FirstBit", "Bits", "Stride" }.FirstOrDefault(field.IsSet) is { } ofCodes) return Report(ofCodes, "set", $"{role.Name} are whole numbers, one after the other: leave {ofCodes} out");
            var types = spec.StoredTypes(role);
            var type = field.Value<ITypeSymbol?>("Type", null) is not { } symbol ? types[0] : types.Where(type => type.Declared() == SpanTypes.Scalar(symbol)).Cast<ElementType?>().FirstOrDefault();
            return type is { } found
                ? new BlockField(role, found, offset)
                : Report("Type", Quote(Phrases.Type(field.Value<ITypeSymbol?>("Type", null)!)), $"{role.Name} are {Or(types.Select(other => Quote(other.Keyword())))}");
        }

        BlockField? Report(string property, string found, string fix)
        {
            sink.Report(FormatDiagnostics.BlockField, field.LocationOf(property), property, found, fix);
            return null;
        }
    }

    /// <summary>What a field has is called as the operand that it would be; null where the format has no such.</summary>
    private OperandRole? RoleOf(BlockContent content) =>
        new[] { OperandRole.Codes, OperandRole.Scales, spec.Shift?.Role }.FirstOrDefault(role => string.Equals(role?.Name, content.ToString(), StringComparison.OrdinalIgnoreCase));

    private void CheckPlace(BlockField field, IEnumerable<BlockField> others, AttributeReader attribute)
    {
        var size = field.Type.Bytes();
        var fault = field.Offset < 0 || field.Offset > bytes - Length(field) ? $"its {Number(Length(field))} bytes lie within the {Number(bytes)} of the block: write 0 to {Number(Math.Max(0, bytes - Length(field)))}"
            : field.Offset % size != 0 || bytes % size != 0 ? $"it and the {Number(bytes)} bytes of the block are multiples of the {Number(size)} of {field.Type.Keyword()}"
            : others.FirstOrDefault(other => field.Offset < other.Offset + Length(other) && other.Offset < field.Offset + Length(field)) is { } other
                ? $"{other.Role.Name} have the bytes {Number(other.Offset)} to {Number(other.Offset + Length(other) - 1)}"
                : null;
        if (fault is not null) sink.Report(FormatDiagnostics.BlockField, attribute.LocationOf("offset"), "offset", Number(field.Offset), fault);
    }

    private int Length(BlockField field) => field.Bits > 0 ? elements * field.Bits / 8 : elements / groupSize * field.Type.Bytes();

    /// <summary>Every bit of the codes is in one field, and what groups have is in blocks, or is not, as one.</summary>
    private void CheckContents(IReadOnlyList<BlockField> fields)
    {
        if (CodesFault(fields) is { } codes) Report(codes);
        else if (GroupsFault(fields) is { } groups) Report(groups);
        else if (FirstWithout(fields) is { } without) Report(($"have no field of byte {Number(without)}", $"let fields have all {Number(bytes)} bytes"));

        void Report((string What, string Fix) fault) => sink.Report(FormatDiagnostics.BlockContents, block.Location, format.Name, fault.What, fault.Fix);
    }

    private (string What, string Fix)? CodesFault(IReadOnlyList<BlockField> fields)
    {
        var end = 0;
        foreach (var field in fields.Where(field => field.Bits > 0).OrderBy(field => field.FirstBit))
        {
            if (field.FirstBit != end) return ($"have fields of codes that leave out bit {Number(Math.Min(end, field.FirstBit))} of a code, or have it twice", "let each begin where the one below it ends");
            end += field.Bits;
        }

        var slots = fields.SelectMany(field => field.Slots).Distinct().Count();
        return end == 0 ? ("have no codes", "write '[BlockField(BlockContent.Codes, offset)]'")
            : end > spec.StorageBits ? ($"have {Number(end)} bits of each code, and codes have at most {Number(spec.StorageBits)}", "let fields have fewer")
            : !Fits(end) ? ($"have {Number(end)} bits of each code, and codes are {Number(spec.Minimum)} to {Number(spec.Maximum)}", "add a field of the others")
            : slots > MostSlotBits ? ($"have fields whose bytes share codes of {Number(1L << slots)} elements, and {Number(1L << MostSlotBits)} are what kernels hold at once", "give fields of few bits one stride")
            : null;
    }

    private (string What, string Fix)? GroupsFault(IReadOnlyList<BlockField> fields)
    {
        var ofGroups = new[] { OperandRole.Scales, spec.Shift?.Role }.OfType<OperandRole>().ToList();
        var held = ofGroups.Where(role => fields.Any(field => field.Role == role)).ToList();
        return held.FirstOrDefault(role => fields.Count(field => field.Role == role) > 1) is { } twice ? ($"have two fields of {twice.Name}", "keep one")
            : held.Count > 0 && held.Count < ofGroups.Count ? ($"have {held[0].Name} and no {ofGroups.First(role => !held.Contains(role)).Name}", "give groups both in them, or neither")
            : null;
    }

    private int? FirstWithout(IReadOnlyList<BlockField> fields)
    {
        var end = 0;
        foreach (var field in fields.OrderBy(field => field.Offset).TakeWhile(field => field.Offset <= end)) end = field.Offset + Length(field);
        return end < bytes ? end : null;
    }

    private bool Fits(int bits) => spec.IsSigned ? spec.Minimum >= -(1 << (bits - 1)) && spec.Maximum < 1 << (bits - 1) : spec.Maximum < 1 << bits;
}
