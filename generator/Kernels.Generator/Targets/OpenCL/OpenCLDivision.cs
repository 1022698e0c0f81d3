namespace Kernels.Generator.Targets.OpenCL;

/// <summary>
/// IEEE division for OpenCL C, whose own operator may err by 2.5 units in the last place: devices that divide correctly say so
/// at build time, the others divide in integers.
/// </summary>
internal static class OpenCLDivision
{
    public const string Text =
        """
        // x / y, correctly rounded: the device's own division where it is (the host defines KERNELS_CORRECT_DIVISION), else in integers.
        #ifdef KERNELS_CORRECT_DIVISION
        float divide(float x, float y) { return x / y; }
        #else
        float divide(float x, float y)
        {
            uint a = as_uint(x) & 0x7FFFFFFFu, b = as_uint(y) & 0x7FFFFFFFu, sign = (as_uint(x) ^ as_uint(y)) & 0x80000000u;
            if (a > 0x7F800000u || b > 0x7F800000u || (a == 0u && b == 0u) || (a == 0x7F800000u && b == 0x7F800000u)) return as_float(0x7FC00000u);
            if (a == 0x7F800000u || b == 0u) return as_float(sign | 0x7F800000u);
            if (a == 0u || b == 0x7F800000u) return as_float(sign);

            // Significands with the leading bit at 23, also of subnormal numbers, and their exponents.
            int ea = (int)(a >> 23), eb = (int)(b >> 23);
            uint ma = a & 0x7FFFFFu, mb = b & 0x7FFFFFu;
            if (ea == 0) { int s = (int)clz(ma) - 8; ma <<= s; ea = 1 - s; } else ma |= 0x800000u;
            if (eb == 0) { int s = (int)clz(mb) - 8; mb <<= s; eb = 1 - s; } else mb |= 0x800000u;

            // A quotient of at least 26 bits; its lowest bit also stands for the remainder.
            int e = ea - eb + 127;
            if (ma < mb) { ma <<= 1; e--; }
            ulong n = (ulong)ma << 26;
            ulong q = n / mb;
            if (q * mb != n) q |= 1ul;

            // Bring the last place to its position, deeper for subnormal results, and round to even.
            int drop = 3 + (e < 1 ? 1 - e : 0);
            if (drop > 60) drop = 60;
            ulong rest = q & ((1ul << drop) - 1ul), half_place = 1ul << (drop - 1);
            ulong r = q >> drop;
            if (rest > half_place || (rest == half_place && (r & 1ul))) r++;
            uint bits = e < 1 ? (uint)r : (uint)r + ((uint)(e - 1) << 23);
            return as_float(sign | (e >= 255 || bits >= 0x7F800000u ? 0x7F800000u : bits));
        }
        #endif
        """;
}
