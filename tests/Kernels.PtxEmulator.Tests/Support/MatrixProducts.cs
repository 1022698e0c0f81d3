namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>Executes one mma per warp on given registers.</summary>
internal static class MatrixProducts
{
    // The first registers of each operand.
    public const int A = 10;
    public const int B = 20;
    public const int C = 30;
    public const int D = 40;

    /// <param name="form">The instruction's shape.</param>
    /// <param name="types">The types of A and B.</param>
    /// <param name="operands">The operands of each warp.</param>
    /// <param name="destination">The first register of the result, which may be an operand's.</param>
    /// <returns>Each warp's D, by lane and register.</returns>
    public static uint[][,] Run(MatrixForm form, string types, IReadOnlyList<MatrixFragments> operands, int destination = D)
    {
        var machine = new PtxMachine(PtxModule.Parse(Ptx.Kernel(Body(form, types, destination), header: Ptx.HeaderOfSm80)));
        uint[] words = [.. operands.SelectMany(Words)];
        PtxBuffer source = machine.Allocate<uint>(words, "in", readOnly: true);
        PtxBuffer results = machine.Allocate(4L * operands.Count * MatrixFragments.Lanes * form.SumRegisters, "out");
        // Two warps a block, where they come out even, to see that they do not meet each other.
        int warps = operands.Count % 2 == 0 ? 2 : 1;
        machine.Launch("k", operands.Count / warps, warps * MatrixFragments.Lanes, source, results);
        return [.. results.ToArray<uint>().Chunk(MatrixFragments.Lanes * form.SumRegisters).Select(chunk => ByLane(chunk, form))];
    }

    private static string Body(MatrixForm form, string types, int destination)
    {
        int inputs = form.ARegisters + form.BRegisters + form.SumRegisters;
        return $"""
            {Ptx.Prologue}
            mad.wide.u32 %d4, %r0, {4 * inputs}, %d2;
            mad.wide.u32 %d5, %r0, {4 * form.SumRegisters}, %d3;
            {Load(A, form.ARegisters, 0)}
            {Load(B, form.BRegisters, form.ARegisters)}
            {Load(C, form.SumRegisters, form.ARegisters + form.BRegisters)}
            mma.sync.aligned.{form.Name}.row.col.s32.{types}.s32 {Vector(destination, form.SumRegisters)},
                {Vector(A, form.ARegisters)}, {Vector(B, form.BRegisters)}, {Vector(C, form.SumRegisters)};
            {Store(destination, form.SumRegisters)}
            """;
    }

    private static string Load(int first, int count, int word) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"ld.global.u32 %r{first + i}, [%d4+{4 * (word + i)}]; "));

    private static string Store(int first, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"st.global.u32 [%d5+{4 * i}], %r{first + i}; "));

    private static string Vector(int first, int count) =>
        $"{{{string.Join(", ", Enumerable.Range(first, count).Select(i => $"%r{i}"))}}}";

    private static IEnumerable<uint> Words(MatrixFragments operands) =>
        Enumerable.Range(0, MatrixFragments.Lanes)
            .SelectMany(lane => new[] { operands.A, operands.B, operands.C }.SelectMany(registers => Row(registers, lane)));

    private static IEnumerable<uint> Row(uint[,] registers, int lane) =>
        Enumerable.Range(0, registers.GetLength(1)).Select(i => registers[lane, i]);

    private static uint[,] ByLane(uint[] words, MatrixForm form)
    {
        uint[,] result = new uint[MatrixFragments.Lanes, form.SumRegisters];
        for (int i = 0; i < words.Length; i++)
            result[i / form.SumRegisters, i % form.SumRegisters] = words[i];
        return result;
    }
}
