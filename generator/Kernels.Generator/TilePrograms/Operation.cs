using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

// The semantics of a tile program, which the verifier checks and the tests' interpreter executes.
//
// A program runs on a machine of 2^LaneBits lanes: the lanes of a vector register, or the threads of a GPU block. Every
// lane value holds one 32-bit element per lane; an Index is uniform. Operations execute in order, for all lanes.
//
//   Constant, IndexConstant   the same bits in every lane; a uniform integer
//   LaneIndex                 the lane's number
//   LaneConstant              a literal per lane
//   Parameter                 what the launch gives: the first tile, their number and the first block (CPU), the thread block's number (GPU), the blocks,
//                             the extents of a product
//   Unary, Binary             F32 arithmetic is IEEE binary32, round to nearest even, subnormals kept, never contracted;
//                             I32 and Index arithmetic wraps; shift counts are 0..31
//   Dot4                      x + the four products of the unsigned bytes of u and the signed bytes of s; the program promises the bytes' ranges
//   BeginDots, AddDots,       a chain of dot products: EndDots(x, p) is x and all dot products of the chain p, which BeginDots began with the same x.
//   EndDots                   What a chain holds is the machine's: the sum so far, or two 16-bit sums a lane of which nothing leaves 16 bits; u's
//                             bytes are below 128. The program promises both
//   DotPairs                  x + the two products of the signed 16-bit halves of u and s; wraps
//   AddPairs                  the sums of two 16-bit integers a lane; nothing of it leaves 16 bits, which the program promises
//   LookupBytes               within each four lanes, a table of sixteen bytes (x) looked up sixteen times (y's bytes, 0..15)
//   UnitMultiplyAdd           x·f + y, where every lane of f is +1 or −1: fused and unfused evaluation agree
//   Compare, Select           ordered comparisons (false for NaN); a per-lane choice
//   Exchange                  lane i receives the element of lane i xor m, a power of two
//   ShuffleBytes              a permutation of the bytes of a vector register (lane 0's low byte is byte 0)
//   Load, Store               2^w consecutive elements per lane at buffer[index + lanes + displacement]; a masked-off lane
//                             reads 0 and writes nothing; F16 memory holds binary16 and lane values are F32 (stores round to
//                             nearest even); U8 and U16 are zero-extended to I32 and stores keep the low bits;
//                             a streamed store is a whole vector at a multiple of its size, and the launch says whether it passes the caches by
//   Prefetch                  no effect but on the time of later loads; the place may lie outside the operand
//   Barrier                   orders the shared memory accesses of all lanes before it with those after it, and lets no lane write an
//                             operand after it where another lane read before it; operand writes are not seen by other lanes
//   For                       lower ≤ i < upper in steps; carried values pass from one iteration to the next
//   Note                      a comment for the reader of the printed code

/// <summary>An operation of a tile program.</summary>
internal abstract class Operation(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results)
{
    protected static readonly Value[] None = [];

    /// <summary>The values it reads, in the order its constructor documents.</summary>
    public IReadOnlyList<Value> Inputs { get; } = inputs;

    /// <summary>The values it defines.</summary>
    public IReadOnlyList<Value> Results { get; } = results;

    /// <summary>The one value it defines.</summary>
    public Value Result => Results[0];
}
