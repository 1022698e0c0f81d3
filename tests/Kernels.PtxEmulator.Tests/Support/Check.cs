namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>Compares an instruction with a C# statement of it, row by row.</summary>
internal static class Check
{
    public static void Binary(string instruction, char result, (ulong[] A, ulong[] B, ulong[] C) values, Func<ulong, ulong, ulong> expected) =>
        Ternary(instruction, result, values, (a, b, _) => expected(a, b));

    public static void Ternary(
        string instruction, char result, (ulong[] A, ulong[] B, ulong[] C) values, Func<ulong, ulong, ulong, ulong> expected)
    {
        ulong[] actual = Evaluator.Run(instruction, result, values.A, values.B, values.C);
        for (int i = 0; i < actual.Length; i++)
        {
            (ulong a, ulong b, ulong c) = (values.A[i], values.B[i], values.C[i]);
            ulong wanted = expected(a, b, c) & Mask(result);
            Assert.True(wanted == actual[i],
                $"{instruction} of a=0x{a:X} b=0x{b:X} c=0x{c:X}: expected 0x{wanted:X}, got 0x{actual[i]:X}");
        }
    }

    private static ulong Mask(char result) => result switch
    {
        'h' => 0xFFFF,
        'r' or 'f' => 0xFFFF_FFFF,
        'p' => 1,
        _ => ulong.MaxValue,
    };
}
