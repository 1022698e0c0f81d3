using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.RowPrograms;

/// <summary>The operands of a user's method as a row program sees them.</summary>
internal sealed class RowOperands
{
    private readonly MethodSpec method;
    private readonly EncodingSpec? encoding;
    private readonly Pipeline? pipeline;
    private readonly int queries;
    private readonly bool areApart;

    /// <param name="method">The method.</param>
    /// <param name="encoding">Its encoding, or null.</param>
    /// <param name="queries">The queries of a call.</param>
    /// <param name="areApart">Whether what is written shares no memory with what is read.</param>
    public RowOperands(MethodSpec method, EncodingSpec? encoding = null, int queries = 0, bool areApart = false)
    {
        (this.method, this.encoding, this.queries, this.areApart) = (method, encoding, queries, areApart);
        pipeline = encoding?.Pipeline;
        var ofResidual = encoding?.Residual is null ? [] : OfResidual.All;
        All = [.. method.Operands.Select(operand => ofResidual.FirstOrDefault(other => other.Name == operand.Name && operand.Role != OperandRole.Slots) ?? Operand(operand))];
    }

    /// <summary>Those of a method whose rows only go through steps.</summary>
    public RowOperands(MethodSpec method, Pipeline pipeline)
    {
        (this.method, this.pipeline) = (method, pipeline);
        All = [.. method.Operands.Select(Operand)];
    }

    /// <summary>In the order of the method's parameters, those of what the codes lose as they are by themselves.</summary>
    public IReadOnlyList<RowOperand> All { get; }

    /// <summary>The operand of a role, or what of the blocks of another is.</summary>
    public RowOperand this[OperandRole role] => Blocks is { } blocks && role != OperandRole.Codes && blocks.Holds(role)
        ? InBlocks(blocks, blocks.FieldsOf(role))
        : All[method.Operands.ToList().FindIndex(operand => operand.Role == role)];

    /// <summary>All that groups have as codes in blocks, from low bits up in the order in which groups have it.</summary>
    public RowOperand GroupCodes
    {
        get
        {
            var fields = ImmutableArray.CreateBuilder<BlockField>();
            foreach (var role in encoding!.Format.OfGroups.Where(encoding.Format.IsNested))
            {
                var below = fields.Sum(field => field.Bits);
                fields.AddRange(Blocks!.FieldsOf(role).Select(field => field with { FirstBit = below + field.FirstBit }));
            }

            return InBlocks(Blocks!, fields.ToImmutable());
        }
    }

    /// <summary>Those of what the codes lose.</summary>
    public RowOperands OfResidual => new(EncodingSpec.OfResidual(method), encoding!.Residual);

    public bool Has(OperandRole role) => method.Has(role);

    private BlockLayout? Blocks => encoding?.Format.Blocks;

    private int GroupBits => encoding is null ? 0 : PowersOfTwo.Log2(encoding.GroupSize);

    private RowOperand Operand(OperandSpec operand) => new(
        operand.Name, operand.Element, operand.IsOutput,
        LowBit: operand.Role.IsOfGroups ? GroupBits : operand.Role == OperandRole.Scores ? PowersOfTwo.Log2(encoding!.RowLength) : 0,
        CodeBits: operand.Role.IsPacked ? encoding!.Format.StorageBits : 0,
        operand.Role.IsShared || HasSharedScales(operand))
    {
        Elements = operand.Role == OperandRole.Clips || operand.Role == OperandRole.RoundingSeed ? 2
            : operand.Role == OperandRole.Bits ? 1
            : operand.Role == OperandRole.Query ? queries * encoding!.RowLength
            : pipeline?.StepBy(operand.Role) is MatrixStep { Order: var order } ? order * order : 0,
        IsApart = areApart && operand.IsOutput,
        Largest = operand.Role == OperandRole.Bits ? encoding!.Format.CodeBits : 0,
        CutsCodes = operand.Role.IsPacked && (encoding!.Format.IsSigned || encoding.Format.Shift is { IsOfNumbers: false }),
        Interleaved = operand.Role == OperandRole.Scores ? queries : 1,
        IsSlots = operand.Role == OperandRole.Slots,
        IsScattered = method.Has(OperandRole.Slots) && (operand.Role == OperandRole.Codes || operand.Role.IsOfGroups) && !HasSharedScales(operand),
        Part = operand.Role == OperandRole.Codes && Blocks is { } blocks ? new BlockPart(blocks, blocks.FieldsOf(operand.Role)) : null,
    };

    private bool HasSharedScales(OperandSpec operand) => encoding is { HasSharedScales: true } && operand.Role.IsOfGroups;

    private RowOperand InBlocks(BlockLayout blocks, ImmutableArray<BlockField> fields)
    {
        var whole = this[OperandRole.Codes];
        var lowBit = encoding!.Format.OfGroups.Any(role => role.Outer == fields[0].Role) ? PowersOfTwo.Log2(blocks.Elements) : GroupBits;
        return new RowOperand(whole.Name, fields[0].Type, whole.IsOutput, lowBit) { Part = new BlockPart(blocks, fields) };
    }
}
