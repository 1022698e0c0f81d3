namespace Kernels.Generator.TilePrograms;

/// <summary>
/// The operations of tile programs, with their meaning; what each takes and gives stands in <see cref="OperationTable"/>. A program
/// runs on a machine of 2^LaneBits lanes: the lanes of a vector register, or the threads of a GPU block. Every lane value holds one
/// 32-bit element per lane; an Index is uniform. Operations execute in order, for all lanes. F32 arithmetic is IEEE binary32, round to
/// nearest even, subnormals kept, never contracted; I32 and Index arithmetic wraps. The verifier checks it, the tests' interpreter
/// executes it.
/// </summary>
internal enum Opcode
{
    /// <summary>The same element in every lane, given by its bits.</summary>
    Constant,

    /// <summary>A literal for each lane, given by its bits.</summary>
    LaneConstant,

    /// <summary>The number of each lane.</summary>
    LaneIndex,

    /// <summary>A uniform integer known at compile time.</summary>
    IndexConstant,

    /// <summary>A uniform value that the launch gives.</summary>
    Parameter,

    /// <summary>I32 to F32 of the same bits.</summary>
    BitsToFloat,

    /// <summary>F32 to I32 of the same bits.</summary>
    FloatToBits,

    /// <summary>I32 to F32, round to nearest even.</summary>
    IntToFloat,

    /// <summary>F32 to I32, round to nearest even; the argument is finite and its magnitude below 2^22.</summary>
    RoundToInt,

    /// <summary>The binary16 in the low half of an I32 to F32, exact.</summary>
    HalfBitsToFloat,

    /// <summary>F32 to the bits of a binary16, round to nearest even; overflow gives an infinity, NaN a NaN.</summary>
    FloatToHalfBits,

    /// <summary>The low 32 bits of an Index in every lane.</summary>
    SplatIndex,

    /// <summary>x + y.</summary>
    Add,

    /// <summary>x − y.</summary>
    Subtract,

    /// <summary>x·y.</summary>
    Multiply,

    /// <summary>IEEE division (F32); division of non-negative integers (Index).</summary>
    Divide,

    /// <summary>The remainder of non-negative integers.</summary>
    Remainder,

    /// <summary>x &lt; y ? x : y, so a NaN in x gives y.</summary>
    Minimum,

    /// <summary>x &gt; y ? x : y, so a NaN in x gives y.</summary>
    Maximum,

    /// <summary>Bits of x and y.</summary>
    And,

    /// <summary>Bits of x or y.</summary>
    Or,

    /// <summary>Bits of x or y, not of both.</summary>
    Xor,

    /// <summary>x·2^y; y is 0 to 31.</summary>
    ShiftLeft,

    /// <summary>The bits of x moved down by y, 0 to 31; zeros follow.</summary>
    ShiftRightLogical,

    /// <summary>The bits of x moved down by y, 0 to 31; copies of the sign follow.</summary>
    ShiftRightArithmetic,

    /// <summary>x = y; false where one is NaN.</summary>
    Equal,

    /// <summary>x ≠ y.</summary>
    NotEqual,

    /// <summary>x &lt; y, signed; false where one is NaN.</summary>
    Less,

    /// <summary>x ≥ y, signed; false where one is NaN.</summary>
    GreaterOrEqual,

    /// <summary>Inputs mask, x, y: mask ? x : y in every lane.</summary>
    Select,

    /// <summary>Inputs x, factor, y: x·factor + y, where the factor is ±1 in every lane, so that fused and unfused evaluation agree.</summary>
    UnitMultiplyAdd,

    /// <summary>x·y + z, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>Inputs x, u, s: x + Σ u·s over the four unsigned bytes of u and the four signed bytes of s; the program promises the bytes' ranges.</summary>
    Dot4,

    /// <summary>
    /// Inputs x, u, s: begins a chain of four-byte dot products whose sum is to be added to x. What a chain holds is the machine's: the
    /// sum so far, or two 16-bit sums a lane of which nothing leaves 16 bits; u's bytes are below 128. The program promises both.
    /// </summary>
    BeginDots,

    /// <summary>Inputs p, u, s: the chain p with one more dot product.</summary>
    AddDots,

    /// <summary>Inputs x, p: x plus the dot products of the chain p, which began with x.</summary>
    EndDots,

    /// <summary>Inputs x, u, s: x + the two products of the signed 16-bit halves of u and s; wraps.</summary>
    DotPairs,

    /// <summary>
    /// Inputs: the registers of A, of B and of C; results: those of D = A·B + C, on the lanes of each warp, as its <see cref="MatrixInstruction"/> says; exact, and sums wrap.
    /// </summary>
    MultiplyMatrices,

    /// <summary>The sums of two 16-bit integers a lane; nothing of it leaves 16 bits, which the program promises.</summary>
    AddPairs,

    /// <summary>Within each four lanes, the bytes of x that y's bytes, 0 to 15, number.</summary>
    LookupBytes,

    /// <summary>The bytes of a table of sixteen literals that x's bytes, 0 to 15, number.</summary>
    LookupLiterals,

    /// <summary>
    /// Inputs x, y, s: byte i is the one of the eight bytes of x and then y that the low three of bits 4i to 4i + 3 of s number; where the fourth is set, its sign eight times.
    /// </summary>
    PermuteBytes,

    /// <summary>Lane i receives the element of lane i xor m, a power of two.</summary>
    Exchange,

    /// <summary>Byte i of a vector register receives byte map[i]; lane 0's low byte is byte 0.</summary>
    ShuffleBytes,

    /// <summary>
    /// 2^w consecutive elements per lane at buffer[index + lanes + displacement], one result each; a lane that the mask excludes reads 0.
    /// F16 memory holds binary16 and lane values are F32; U8 and U16 are zero-extended to I32.
    /// </summary>
    Load,

    /// <summary>
    /// Writes what <see cref="Load"/> reads; a lane that the mask excludes writes nothing; F16 rounds to nearest even, U8 and U16 keep
    /// the low bits. A streamed store is a whole vector at a multiple of its size, and the launch says whether it passes the caches by.
    /// </summary>
    Store,

    /// <summary>No effect but on the time of later loads; the place may lie outside the operand.</summary>
    Prefetch,

    /// <summary>
    /// Orders the shared memory accesses of all lanes before it with those after it, and lets no lane write an operand after it where
    /// another lane read before it; operand writes are not seen by other lanes.
    /// </summary>
    Barrier,

    /// <summary>Runs its body for lower ≤ i &lt; upper in steps; carried values pass from one iteration to the next.</summary>
    For,

    /// <summary>Runs one body where x &lt; y, which are uniform, and another one elsewhere.</summary>
    If,

    /// <summary>A comment for the reader of the printed code.</summary>
    Note,
}
