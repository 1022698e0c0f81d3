namespace Kernels.PtxEmulator.Parsing;

/// <summary>.pragma: advice to the assembler that changes no meaning.</summary>
internal static class Pragma
{
    public static void Skip(TokenReader reader)
    {
        reader.Take();
        do
        {
            reader.Expect(TokenKind.String, "a quoted pragma");
        }
        while (reader.TryTake(","));
        reader.Expect(";");
    }
}
