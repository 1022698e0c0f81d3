using System.Globalization;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>The static definition of a product: its stages, and the weights that it reads.</summary>
internal static class ProductDefinition
{
    /// <param name="spec">The product.</param>
    /// <param name="activations">The class of the stage that quantizes its activations.</param>
    /// <param name="multiply">The class of the stages that multiply.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(LutGemmSpec spec, string activations, string multiply, CodeWriter writer)
    {
        var encoding = spec.Encoding;
        var format = encoding.Format;
        writer.Line("internal static readonly global::Kernels.LutGemmInfo Kernel = new(");
        writer.Line($"    contract: {GeneratorVersion.Contract},");
        writer.Line($"    name: \"{Identifier.Plain(spec.Method.Name)}\",");
        writer.Line($"    summary: \"{spec.Describe()}\",");
        writer.Line($"    weightsParameter: \"{Identifier.Plain(spec.Method.Operands.Single(IsWeights).Name)}\",");
        writer.Line("    parameters:");
        writer.Line("    [");
        foreach (var operand in spec.Method.Operands.Where(operand => !IsWeights(operand)))
        {
            writer.Line($"        new ProductParameter(\"{Identifier.Plain(operand.Name)}\", ProductSlot.{ProductSlots.Of(operand.Role)}, KernelElementType.{operand.Element}),");
        }

        writer.Line("    ],");
        writer.Line($"    weights: new WeightsDescription(\"{format.DisplayName}\")");
        writer.Line("    {");
        foreach (var line in Weights(spec)) writer.Line($"        {line},");
        writer.Line("    },");
        writer.Line($"    variants: {multiply}.Variants({activations}.Stage)){(format.Blocks is null ? ";" : "")}");
        if (format.Blocks is not { } blocks) return;

        writer.Line("{");
        var nested = format.Scale.Nested is { } grid ? $" {{ OfScales = new({grid.IsSigned.ToString().ToLowerInvariant()}, {Number(grid.Offset!.Value)}) }}" : "";
        writer.Line($"    Blocks = new WeightsBlocks({blocks.Elements}, {blocks.Bytes}, {string.Join(", ", blocks.Fields.Select(Field))}){nested},");
        writer.Line("};");
    }

    private static IEnumerable<string> Weights(LutGemmSpec spec)
    {
        var (encoding, format) = (spec.Encoding, spec.Encoding.Format);
        yield return $"CodeBits = {format.StorageBits}, Minimum = {format.Minimum}, Maximum = {format.Maximum}, ZeroCode = {format.ZeroCode}";
        yield return $"Largest = {Number(format.Scale.Largest)}, Offset = {Number(format.Offset ?? 0)}, Statistic = {(int)format.Scale.Statistic}, ScaleType = KernelElementType.{spec.ScaleType}";
        if (format.Shift is { IsOfNumbers: true }) yield return $"ShiftType = KernelElementType.{spec.ShiftType}";
        if (format.Levels is { } levels)
        {
            // A file has a byte of each level, in units of its own, and where there is another digit, that as 128ths of the unit.
            var unit = levels.Unit * (1 << (LevelTable.DigitBits * (levels.Digits - 1)));
            yield return $"{Bytes("Levels", levels.Digit(0))}, LevelUnit = {Number(unit)}";
            if (levels.Digits > 1) yield return Bytes("Fractions", levels.Digit(1));
        }

        yield return $"GroupSize = {encoding.GroupSize}, Rotation = {encoding.Rotation}, RowLength = {encoding.RowLength}";
        if (encoding.Steps.OfType<SignStep>().FirstOrDefault() is { Signs: var signs }) yield return $"SignPlacement = {(signs.Before ? 1 : 2)}, Seed = {signs.Seed.ToString(CultureInfo.InvariantCulture)}{(signs.Rounds > 1 ? $", Rounds = {signs.Rounds}" : "")}";
        if (encoding.Steps.OfType<ScaleStep>().Sum(step => 1 << step.Place) is > 0 and var scales) yield return $"ChannelScales = {scales}";
        if (encoding.Steps.OfType<PermutationStep>().Any()) yield return "Permutation = 1";
        foreach (var step in encoding.Steps.OfType<MatrixStep>()) yield return $"{(step.Stride == 1 ? "Matrix" : "OuterMatrix")} = {step.Order}";
    }

    private static string Field(BlockField field)
    {
        // Values of BlockContent are called as the operands that they would be.
        var content = char.ToUpperInvariant(field.Role.Name[0]) + field.Role.Name.Substring(1);
        var codes = field.IsOfGroupCodes ? $", FirstBit: {field.FirstBit}, Bits: {field.Bits}) {{ Place = {field.Shift}, Distances = [{string.Join(", ", field.Distances)}] }}"
            : field.Bits > 0 ? $", FirstBit: {field.FirstBit}, Bits: {field.Bits}, Stride: {1 << field.StrideBits})" : ")";
        return $"new(BlockContent.{content}, {field.Offset}, KernelElementType.{field.Type}{codes}";
    }

    /// <summary>Sixteen numbers as the bytes of two words, the first one lowest.</summary>
    private static string Bytes(string name, IReadOnlyList<int> numbers)
    {
        return $"Low{name} = {Word(0)}, High{name} = {Word(8)}";

        string Word(int first)
        {
            var word = Enumerable.Range(0, 8).Aggregate(0UL, (word, i) => word | ((ulong)(byte)numbers[first + i] << (8 * i)));
            return $"0x{word.ToString("X16", CultureInfo.InvariantCulture)}";
        }
    }

    private static bool IsWeights(OperandSpec operand) => operand.Role == OperandRole.Weights;

    private static string Number(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";
}
