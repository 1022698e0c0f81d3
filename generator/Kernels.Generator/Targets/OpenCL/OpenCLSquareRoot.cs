namespace Kernels.Generator.Targets.OpenCL;

/// <summary>The IEEE square root for OpenCL C, whose own function may err by 3 units in the last place: devices that round it correctly say so at build time, with division; the others find it in integers.</summary>
internal static class OpenCLSquareRoot
{
    public const string Text =
        """
        // The square root of x, correctly rounded: the device's own where it is (the host defines KERNELS_CORRECT_DIVISION), else in integers.
        #ifdef KERNELS_CORRECT_DIVISION
        float square_root(float x) { return sqrt(x); }
        #else
        float square_root(float x)
        {
            uint a = as_uint(x);
            if ((a & 0x7FFFFFFFu) == 0u || a == 0x7F800000u) return x;
            if (a > 0x7F800000u) return as_float(0x7FC00000u);

            // The significand with the leading bit at 23, also of a subnormal number, and an even exponent.
            int e = (int)(a >> 23);
            uint m = a & 0x7FFFFFu;
            if (e == 0) { int s = (int)clz(m) - 8; m <<= s; e = 1 - s; } else m |= 0x800000u;
            int odd = (e - 127) & 1;
            ulong n = (ulong)m << (25 + odd);

            // Its root has 25 bits, of which the last one rounds: the square of so many bits has more than 24, so that no root lies between two numbers.
            ulong q = 0ul;
            for (int bit = 24; bit >= 0; bit--)
            {
                ulong t = q | (1ul << bit);
                if (t * t <= n) q = t;
            }

            return as_float(((uint)((e - 127 - odd) / 2 + 126) << 23) + (uint)((q >> 1) + (q & 1ul)));
        }
        #endif
        """;
}
