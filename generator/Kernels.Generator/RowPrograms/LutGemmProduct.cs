using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.RowPrograms;

/// <summary>A product by packed weights: what each of its stages computes.</summary>
internal static class LutGemmProduct
{
    /// <summary>The codes of the activations: symmetric 8-bit integers with one scale a group.</summary>
    private static readonly FormatSpec ActivationFormat = IntegerGrid.Of("Int8", 8, -127, 127, 127, 0, 0);

    /// <summary>The stage that rotates and quantizes the activations as the weights were. It has no name of the product's: products with equal ones share it.</summary>
    public static RotateQuantizeSpec Activations(LutGemmSpec spec)
    {
        var source = spec.Method.Operands.First(operand => operand.Role == OperandRole.Source);
        var steps = spec.Encoding.Steps.Select(step => step.Dual).ToImmutableArray();
        var shared = spec.Method.Operands.Where(operand => spec.Encoding.StepBy(operand.Role) is not null)
            .Select(operand => new OperandSpec(operand.Role.Name, operand.Role, operand.Element, false));
        OperandSpec[] operands =
        [
            new("source", OperandRole.Source, source.Element, false),
            new("codes", OperandRole.Codes, ElementType.Byte, true),
            new("scales", OperandRole.Scales, ElementType.Float, true),
            new("sums", OperandRole.CodeSums, ElementType.Int32, true),
            .. shared,
        ];
        var method = new MethodSpec("", default, "Activations", "", "", new([.. operands]), "", "");
        return new RotateQuantizeSpec(method, spec.Encoding with { Steps = steps, Format = ActivationFormat, Fit = ScaleFit.None, Refinements = 0 });
    }

    /// <summary>The stage that multiplies.</summary>
    public static ProductProgram Compile(LutGemmSpec spec)
    {
        var format = spec.Encoding.Format;
        var levels = format.Levels is { } table ? OfTable(table) : OfGrid(format, format.Offset!.Value);
        return new ProductProgram(
            PowersOfTwo.Log2(spec.Encoding.GroupSize),
            format.StorageBits,
            levels.Largest,
            levels.Doubling,
            levels.Zero,
            levels.Unit,
            levels.Tables,
            ActivationFormat.Maximum,
            spec.ScaleType,
            spec.Method.Operands.First(operand => operand.Role == OperandRole.Destination).Element,
            format.Shift,
            spec.ShiftType,
            spec.Method.Has(OperandRole.Bias),
            spec.Epilogue,
            spec.Lowering);
    }

    private static LevelForm OfGrid(FormatSpec format, float offset)
    {
        var zero = offset - format.Minimum;
        var doubling = zero == (int)zero ? 1 : 2;
        var largest = Math.Max(1, format.Maximum - format.Minimum); // with one level all codes are 0, but a range of bytes is not empty
        return new LevelForm(largest, doubling, (int)(zero * doubling), 1f / doubling, default);
    }

    private static LevelForm OfTable(LevelTable levels)
    {
        var least = levels.Digit(0).Min();
        var tables = Enumerable.Range(0, levels.Digits).Select(place => Bytes(levels.Digit(place).Select(digit => place == 0 ? digit - least : digit))).ToImmutableArray();
        // Levels may all be rounded to one, and then no byte is above 0 either.
        return new LevelForm(Math.Max(1, tables.Max(table => (int)table.Max())), 1, -least, levels.Unit, tables);
    }

    private static EquatableArray<byte> Bytes(IEnumerable<int> numbers) => numbers.Select(number => (byte)number).ToImmutableArray();

    private sealed record LevelForm(int Largest, int Doubling, int Zero, float Unit, EquatableArray<EquatableArray<byte>> Tables);
}
