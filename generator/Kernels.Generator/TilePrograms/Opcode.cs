namespace Kernels.Generator.TilePrograms;

/// <summary>
/// The operations of tile programs: what each means, does beside its result, and takes and gives (F: F32, I: I32, M: Mask, X: Index; the inputs, then the result; what has none is checked by the verifier's own rules). A program
/// runs on a machine of 2^LaneBits lanes: the lanes of a vector register, or the threads of a GPU block. Every lane value holds one
/// 32-bit element per lane; an Index is uniform. Operations execute in order, for all lanes. F32 arithmetic is IEEE binary32, round to
/// nearest even, subnormals kept, never contracted; I32 and Index arithmetic wraps. The verifier checks it, the tests' interpreter
/// executes it.
/// </summary>
internal enum Opcode
{
    /// <summary>The same element in every lane, given by its bits.</summary>
    [Operation(Effect.Literal, ">F", ">I")]
    Constant,

    /// <summary>A literal for each lane, given by its bits.</summary>
    [Operation(Effect.Literal, ">F", ">I")]
    LaneConstant,

    /// <summary>The number of each lane.</summary>
    [Operation(Effect.Literal, ">I")]
    LaneIndex,

    /// <summary>A uniform integer known at compile time.</summary>
    [Operation(Effect.Literal, ">X")]
    IndexConstant,

    /// <summary>A uniform value that the launch gives.</summary>
    [Operation(Effect.Literal, ">X")]
    Parameter,

    /// <summary>I32 to F32 of the same bits.</summary>
    [Operation(Effect.None, "I>F")]
    BitsToFloat,

    /// <summary>F32 to I32 of the same bits.</summary>
    [Operation(Effect.None, "F>I")]
    FloatToBits,

    /// <summary>I32 to F32, round to nearest even.</summary>
    [Operation(Effect.None, "I>F")]
    IntToFloat,

    /// <summary>F32 to I32, round to nearest even; the argument is finite and its magnitude below 2^22.</summary>
    [Operation(Effect.None, "F>I")]
    RoundToInt,

    /// <summary>The binary16 in the low half of an I32 to F32, exact.</summary>
    [Operation(Effect.None, "I>F")]
    HalfBitsToFloat,

    /// <summary>F32 to the bits of a binary16, round to nearest even; overflow gives an infinity, NaN a NaN.</summary>
    [Operation(Effect.None, "F>I")]
    FloatToHalfBits,

    /// <summary>The low 32 bits of an Index in every lane.</summary>
    [Operation(Effect.None, "X>I")]
    SplatIndex,

    /// <summary>x + y.</summary>
    [Operation(Effect.None, "FF>F", "II>I", "XX>X")]
    Add,

    /// <summary>x − y.</summary>
    [Operation(Effect.None, "FF>F", "II>I", "XX>X")]
    Subtract,

    /// <summary>x·y.</summary>
    [Operation(Effect.None, "FF>F", "II>I", "XX>X")]
    Multiply,

    /// <summary>IEEE division (F32); division of non-negative integers (Index).</summary>
    [Operation(Effect.None, "FF>F", "XX>X")]
    Divide,

    /// <summary>The remainder of non-negative integers.</summary>
    [Operation(Effect.None, "XX>X")]
    Remainder,

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    [Operation(Effect.None, "FF>F", "II>I", "XX>X")]
    Minimum,

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    [Operation(Effect.None, "FF>F", "II>I", "XX>X")]
    Maximum,

    /// <summary>Bits of x and y.</summary>
    [Operation(Effect.None, "II>I", "MM>M", "XX>X")]
    And,

    /// <summary>Bits of x or y.</summary>
    [Operation(Effect.None, "II>I", "MM>M", "XX>X")]
    Or,

    /// <summary>Bits of x or y, not of both.</summary>
    [Operation(Effect.None, "II>I", "MM>M", "XX>X")]
    Xor,

    /// <summary>x·2^y; y is 0 to 31.</summary>
    [Operation(Effect.None, "II>I", "XX>X")]
    ShiftLeft,

    /// <summary>The bits of x moved down by y, 0 to 31; zeros follow.</summary>
    [Operation(Effect.None, "II>I", "XX>X")]
    ShiftRightLogical,

    /// <summary>The bits of x moved down by y, 0 to 31; copies of the sign follow.</summary>
    [Operation(Effect.None, "II>I", "XX>X")]
    ShiftRightArithmetic,

    /// <summary>x = y; false where one is NaN.</summary>
    [Operation(Effect.None, "FF>M", "II>M")]
    Equal,

    /// <summary>x ≠ y.</summary>
    [Operation(Effect.None, "II>M")]
    NotEqual,

    /// <summary>x &lt; y, signed; false where one is NaN.</summary>
    [Operation(Effect.None, "FF>M", "II>M")]
    Less,

    /// <summary>x ≥ y, signed; false where one is NaN.</summary>
    [Operation(Effect.None, "FF>M", "II>M")]
    GreaterOrEqual,

    /// <summary>Inputs mask, x, y: mask ? x : y in every lane.</summary>
    [Operation(Effect.None, "MFF>F", "MII>I")]
    Select,

    /// <summary>Inputs x, factor, y: x·factor + y, where the factor is ±1 in every lane, so that fused and unfused evaluation agree.</summary>
    [Operation(Effect.None, "FFF>F")]
    UnitMultiplyAdd,

    /// <summary>x·y + z, rounded once.</summary>
    [Operation(Effect.None, "FFF>F")]
    FusedMultiplyAdd,

    /// <summary>The upper 32 bits of the product of unsigned x and y.</summary>
    [Operation(Effect.None, "II>I")]
    MultiplyHigh,

    /// <summary>√x, rounded; NaN below 0, and −0 of −0.</summary>
    [Operation(Effect.None, "F>F")]
    SquareRoot,

    /// <summary>Inputs x, u, s: x + Σ u·s over the four unsigned bytes of u and the four signed bytes of s; the program promises the bytes' ranges.</summary>
    [Operation(Effect.None, "III>I")]
    Dot4,

    /// <summary>
    /// Inputs x, u, s: begins a chain of four-byte dot products whose sum is to be added to x. What a chain holds is the machine's: the
    /// sum so far, or two 16-bit sums a lane of which nothing leaves 16 bits; u's bytes are below 128. The program promises both.
    /// </summary>
    [Operation(Effect.None, "III>I")]
    BeginDots,

    /// <summary>Inputs p, u, s: the chain p with one more dot product.</summary>
    [Operation(Effect.None, "III>I")]
    AddDots,

    /// <summary>Inputs x, p: x plus the dot products of the chain p, which began with x.</summary>
    [Operation(Effect.None, "II>I")]
    EndDots,

    /// <summary>Inputs x, u, s: x + the two products of the signed 16-bit halves of u and s; wraps.</summary>
    [Operation(Effect.None, "III>I")]
    DotPairs,

    /// <summary>
    /// Inputs: the registers of A, of B and of C; results: those of D = A·B + C, on the lanes of each warp, as its <see cref="MatrixInstruction"/> says; exact, and sums wrap.
    /// </summary>
    [Operation(Effect.None)]
    MultiplyMatrices,

    /// <summary>The sums of two 16-bit integers a lane; nothing of it leaves 16 bits, which the program promises.</summary>
    [Operation(Effect.None, "II>I")]
    AddPairs,

    /// <summary>Within each four lanes, the bytes of x that y's bytes, 0 to 15, number.</summary>
    [Operation(Effect.None, "II>I")]
    LookupBytes,

    /// <summary>The bytes of a table of sixteen literals that x's bytes, 0 to 15, number.</summary>
    [Operation(Effect.None, "I>I")]
    LookupLiterals,

    /// <summary>
    /// Inputs x, y, s: byte i is the one of the eight bytes of x and then y that the low three of bits 4i to 4i + 3 of s number; where the fourth is set, its sign eight times.
    /// </summary>
    [Operation(Effect.None, "III>I")]
    PermuteBytes,

    /// <summary>Lane i receives the element of lane i xor m, a power of two.</summary>
    [Operation(Effect.None, "F>F", "I>I")]
    Exchange,

    /// <summary>Byte i of a vector register receives byte map[i]; lane 0's low byte is byte 0.</summary>
    [Operation(Effect.None, "I>I")]
    ShuffleBytes,

    /// <summary>
    /// 2^w consecutive elements per lane at buffer[index + lanes + displacement], one result each; a lane that the mask excludes reads 0.
    /// F16 memory holds binary16 and lane values are F32; U8 and U16 are zero-extended to I32.
    /// </summary>
    [Operation(Effect.Reads)]
    Load,

    /// <summary>
    /// Writes what <see cref="Load"/> reads; a lane that the mask excludes writes nothing; F16 rounds to nearest even, U8 and U16 keep
    /// the low bits. A streamed store is a whole vector at a multiple of its size, and the launch says whether it passes the caches by.
    /// </summary>
    [Operation(Effect.Acts)]
    Store,

    /// <summary>No effect but on the time of later loads; the place may lie outside the operand.</summary>
    [Operation(Effect.Acts)]
    Prefetch,

    /// <summary>
    /// Orders the shared memory accesses of all lanes before it with those after it, and lets no lane write an operand after it where
    /// another lane read before it; operand writes are not seen by other lanes.
    /// </summary>
    [Operation(Effect.Acts)]
    Barrier,

    /// <summary>Runs its body for lower ≤ i &lt; upper in steps; carried values pass from one iteration to the next.</summary>
    [Operation(Effect.Acts)]
    For,

    /// <summary>Runs one body where x &lt; y, which are uniform, and another one elsewhere.</summary>
    [Operation(Effect.Acts)]
    If,

    /// <summary>A comment for the reader of the printed code.</summary>
    [Operation(Effect.Acts)]
    Note,
}
