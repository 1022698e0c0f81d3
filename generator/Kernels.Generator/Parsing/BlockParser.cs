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

    /// <summary>The most places that a message lists.</summary>
    private const int MostPlaces = 16;

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
        if (block is null && fields.Count == 0)
        {
            if (spec.Scale.Nested is null) return spec;
            sink.Report(FormatDiagnostics.BlockContents, Attributes(format, "NestedScaleAttribute", use)[0].Location, format.Name, "are missing, and codes of scales lie in blocks", "write '[Block(elements, bytes)]' and a '[BlockField(content, offset)]' for each part");
            return null;
        }

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

        // What is no place of its own says nothing of others.
        var placed = new List<BlockField>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (HasPlace(fields[i], placed, attributes[i])) placed.Add(fields[i]);
        }

        if (sink.Diagnostics.Count == faults) CheckContents(fields);
        if (sink.Diagnostics.Count > faults) return null;

        var layout = new BlockLayout(elements, bytes, fields);
        var scale = layout.Holds(OperandRole.Scales) ? spec.Scale with { GroupSize = groupSize } : spec.Scale;
        return spec with { Blocks = layout, Scale = scale };
    }

    private void CheckSize(bool holdsScales)
    {
        var fault = elements is < SizeRules.SmallestGroup or > TransformLength.Longest || !PowersOfTwo.Is(elements) ? $"elements are a power of two from {Number(SizeRules.SmallestGroup)} to {Number(TransformLength.Longest)}"
            : spec.Scale.Nested is not null && elements < 2 * groupSize ? $"its groups, of {Number(groupSize)} elements, share a scale of their scales: write {Number(2 * groupSize)} elements, or more"
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

        if (field.IsSet("Places") && !spec.IsNested(role)) return Report("Places", "set", $"{role.Name} are no codes of scales: leave Places out");
        return role == OperandRole.Codes ? OfCodes() : spec.IsNested(role) ? OfGroupCodes() : OfGroups();

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

        BlockField? OfGroupCodes()
        {
            var grid = spec.Scale.Nested!;
            var bits = field.Value("Bits", 0) is not 0 and var given ? given : BitsOf(grid);
            var firstBit = field.Value("FirstBit", 0);
            if (new[] { "Type", "Stride" }.FirstOrDefault(field.IsSet) is { } other) return Report(other, "set", $"{role.Name} are codes, whose places are Places: leave {other} out");
            if (bits is < 1 or > 8) return Report("Bits", Number(bits), "a byte has 1 to 8 bits of a code");
            if (firstBit < 0 || firstBit > 8 - bits) return Report("FirstBit", Number(firstBit), $"a code has 8 bits at most, and here are {Number(bits)}: write 0 to {Number(8 - bits)}");
            if (offset < 0 || offset >= bytes)
            {
                sink.Report(FormatDiagnostics.BlockField, field.LocationOf("offset"), "offset", Number(offset), $"it lies within the {Number(bytes)} bytes of the block: write 0 to {Number(bytes - 1)}");
                return null;
            }

            var groups = elements / groupSize;
            var places = field.Values<int>("Places") ?? [.. Enumerable.Range(0, groups).Select(group => group * bits)];
            var distances = Enumerable.Range(0, PowersOfTwo.Log2(groups)).Select(bit => places.Length == groups ? places[1 << bit] - places[0] : 0).ToImmutableArray();
            var fault = places.Length != groups ? $"blocks have {Number(groups)} groups: write as many places"
                : places.Any(place => place < 0 || place % 8 + bits > 8 || offset + place / 8 >= bytes) ? $"{Number(bits)} bits lie in one byte of the block: write places of which the bits from 'place % 8' up are in the byte {Number(offset)} + 'place / 8'"
                : distances.Any(distance => distance < 0) || places.Where((place, group) => place != places[0] + distances.Where((_, bit) => (group >> bit & 1) != 0).Sum()).Any() ? "the place of a group is that of the first, and for each bit of its number a distance more"
                : places[0] % 8 + distances.Sum(distance => distance % 8) > 8 - bits ? "where in a byte a code is, and in which byte, each go by the bits of its group's number"
                : null;
            var result = new BlockField(role, ElementType.Byte, offset + places[0] / 8, firstBit, bits) { Distances = distances, LowBit = PowersOfTwo.Log2(groupSize), Shift = places[0] % 8 };
            if (fault is null && BitsOf(result).Distinct().Count() < groups * bits) fault = $"groups have the same bits: write places of which each group has its {Number(bits)} to itself";
            return fault is null ? result : Report("Places", $"[{string.Join(", ", places.Take(MostPlaces).Select(place => Number(place)))}{(places.Length > MostPlaces ? ", …" : "")}]", fault);
        }

        BlockField? Report(string property, string found, string fix)
        {
            sink.Report(FormatDiagnostics.BlockField, field.LocationOf(property), property, found, fix);
            return null;
        }
    }

    /// <summary>What a field has is called as the operand that it would be; null where the format has no such.</summary>
    private OperandRole? RoleOf(BlockContent content) =>
        new[] { OperandRole.Codes, OperandRole.Scales, spec.Shift?.Role }.Concat(OuterRoles).FirstOrDefault(role => string.Equals(role?.Name, content.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>What a block has for what its groups have as codes.</summary>
    private IEnumerable<OperandRole?> OuterRoles => spec.OfGroups.Where(spec.IsNested).Select(role => role.Outer);

    /// <summary>Whether a field lies in the block, and where no other does.</summary>
    private bool HasPlace(BlockField field, IEnumerable<BlockField> others, AttributeReader attribute)
    {
        if (field.IsOfGroupCodes)
        {
            var (bit, taken) = others.SelectMany(other => BitsOf(other).Intersect(BitsOf(field)).Select(bit => (bit, other.Role.Name))).FirstOrDefault();
            return taken is null || Report(attribute.Value("offset", 0), $"bit {Number(bit)} of the block is one of {taken}");
        }

        var size = field.Type.Bytes();
        var fault = field.Offset < 0 || field.Offset > bytes - Length(field) ? $"its {Number(Length(field))} bytes lie within the {Number(bytes)} of the block: write 0 to {Number(Math.Max(0, bytes - Length(field)))}"
            : field.Offset % size != 0 || bytes % size != 0 ? $"it and the {Number(bytes)} bytes of the block are multiples of the {Number(size)} of {field.Type.Keyword()}"
            : others.FirstOrDefault(other => other.IsOfGroupCodes ? BitsOf(other).Any(bit => bit / 8 >= field.Offset && bit / 8 < field.Offset + Length(field)) : field.Offset < other.Offset + Length(other) && other.Offset < field.Offset + Length(field)) is { } other
                ? other.IsOfGroupCodes ? $"{other.Role.Name} have bits of its {Number(Length(field))} bytes" : $"{other.Role.Name} have the bytes {Number(other.Offset)} to {Number(other.Offset + Length(other) - 1)}"
                : null;
        return fault is null || Report(field.Offset, fault);

        bool Report(int offset, string fault)
        {
            sink.Report(FormatDiagnostics.BlockField, attribute.LocationOf("offset"), "offset", Number(offset), fault);
            return false;
        }
    }

    private int Length(BlockField field) =>
        field.Bits > 0 ? elements * field.Bits / 8 : field.Type.Bytes() * (OuterRoles.Contains(field.Role) ? 1 : elements / groupSize);

    /// <summary>The bits of the block that a field takes.</summary>
    private IEnumerable<int> BitsOf(BlockField field) => !field.IsOfGroupCodes
        ? Enumerable.Range(8 * field.Offset, 8 * Length(field))
        : from number in Enumerable.Range(0, 1 << field.Distances.Count)
          let first = 8 * field.Offset + field.Shift + field.Distances.Where((_, bit) => (number >> bit & 1) != 0).Sum()
          from bit in Enumerable.Range(first, field.Bits)
          select bit;

    /// <summary>Every bit of the codes is in one field, and what groups have is in blocks, or is not, as one.</summary>
    private void CheckContents(IReadOnlyList<BlockField> fields)
    {
        if (CodesFault(fields) is { } codes) Report(codes);
        else if (GroupsFault(fields) is { } groups) Report(groups);
        else if (FirstWithout(fields) is { } without) Report(($"have no field of {without}", $"let fields have all {Number(bytes)} bytes"));

        void Report((string What, string Fix) fault) => sink.Report(FormatDiagnostics.BlockContents, block.Location, format.Name, fault.What, fault.Fix);
    }

    private (string What, string Fix)? CodesFault(IReadOnlyList<BlockField> fields)
    {
        if (GapFault(OperandRole.Codes, fields, out var end) is { } gap) return gap;

        var slots = new BlockLayout(elements, bytes, fields.ToImmutableArray()).SharedBits.Count();
        return end == 0 ? ("have no codes", "write '[BlockField(BlockContent.Codes, offset)]'")
            : end > spec.StorageBits ? ($"have {Number(end)} bits of each code, and codes have at most {Number(spec.StorageBits)}", "let fields have fewer")
            : !Fits(end) ? ($"have {Number(end)} bits of each code, and codes are {Number(spec.Minimum)} to {Number(spec.Maximum)}", "add a field of the others")
            : slots > MostSlotBits ? ($"have fields whose bytes share codes of {Number(1L << slots)} elements, and {Number(1L << MostSlotBits)} are what kernels hold at once", "give fields of few bits one stride")
            : null;
    }

    private (string What, string Fix)? GroupsFault(IReadOnlyList<BlockField> fields)
    {
        var ofGroups = spec.OfGroups.Concat(OuterRoles.OfType<OperandRole>()).ToList();
        var held = ofGroups.Where(role => fields.Any(field => field.Role == role)).ToList();
        if (spec.Scale is { Nested: not null, IsAppliedUnrounded: true }) return ("have scales as codes, and codes of elements are made by the scales that these stand for", "leave UnroundedScale out");
        if (spec.Scale.Nested is not null && held.Count == 0) return ("have no scales, which are codes in them", $"write '[BlockField(BlockContent.Scales, offset)]' and one of {OperandRole.Scales.Outer!.Name}");
        return held.Where(spec.IsNested).Select(role => GroupCodesFault(role, fields)).FirstOrDefault(fault => fault is not null) is { } ofCodes ? ofCodes
            : held.FirstOrDefault(role => !spec.IsNested(role) && fields.Count(field => field.Role == role) > 1) is { } twice ? ($"have two fields of {twice.Name}", "keep one")
            : held.Count > 0 && held.Count < ofGroups.Count ? ($"have {held[0].Name} and no {ofGroups.First(role => !held.Contains(role)).Name}", spec.Scale.Nested is null ? "give groups both in them, or neither" : "add a field of these")
            : null;
    }

    private (string What, string Fix)? GroupCodesFault(OperandRole role, IReadOnlyList<BlockField> fields)
    {
        var grid = spec.Scale.Nested!;
        return GapFault(role, fields, out var end) is { } gap ? gap
            : end < BitsOf(grid) ? ($"have {Number(end)} bits of each of {role.Name}, and these codes are {Number(grid.Minimum)} to {Number(grid.Maximum)}", "add a field of the others")
            : null;
    }

    /// <summary>Whether fields of codes have each bit once, up to one.</summary>
    private static (string What, string Fix)? GapFault(OperandRole role, IReadOnlyList<BlockField> fields, out int end)
    {
        end = 0;
        foreach (var field in fields.Where(field => field.Role == role).OrderBy(field => field.FirstBit))
        {
            if (field.FirstBit != end) return ($"have fields of {role.Name} that leave out bit {Number(Math.Min(end, field.FirstBit))} of a code, or have it twice", "let each begin where the one below it ends");
            end += field.Bits;
        }

        return null;
    }

    /// <summary>The first byte, or bit of one, that is in no field.</summary>
    private string? FirstWithout(IReadOnlyList<BlockField> fields)
    {
        var taken = new bool[8 * bytes];
        foreach (var bit in fields.SelectMany(BitsOf)) taken[bit] = true;
        if (Array.IndexOf(taken, false) is not (>= 0 and var free)) return null;
        return free % 8 == 0 && Array.IndexOf(taken, true, free, 8) < 0 ? $"byte {Number(free / 8)}" : $"bit {Number(free % 8)} of byte {Number(free / 8)}";
    }

    private bool Fits(int bits) => bits >= BitsOf(spec);

    /// <summary>The fewest bits that hold a grid's codes.</summary>
    private static int BitsOf(FormatSpec grid)
    {
        var bits = 1;
        while (grid.IsSigned ? grid.Minimum < -(1 << (bits - 1)) || grid.Maximum >= 1 << (bits - 1) : grid.Maximum >= 1 << bits) bits++;
        return bits;
    }
}
