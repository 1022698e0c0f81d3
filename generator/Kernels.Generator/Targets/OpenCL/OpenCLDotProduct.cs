namespace Kernels.Generator.Targets.OpenCL;

/// <summary>The four-byte dot product in OpenCL C 1.2, which has no operation for it.</summary>
internal static class OpenCLDotProduct
{
    public const string Text =
        """
        // x plus the products of u's unsigned and s's signed bytes.
        uint dot4(uint x, uint u, uint s)
        {
            int4 products = convert_int4(as_uchar4(u)) * convert_int4(as_char4(s));
            return x + (uint)((products.s0 + products.s1) + (products.s2 + products.s3));
        }
        """;
}
