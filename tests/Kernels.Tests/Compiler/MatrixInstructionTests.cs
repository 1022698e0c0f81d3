using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>The matrix instructions of the targets, against what their specifications say of them.</summary>
public class MatrixInstructionTests
{
    private static readonly MatrixInstruction s_ptx = TargetDescriptions.Ptx.MatrixInstructions[0];

    /// <summary>PTX ISA, "Matrix Fragments for mma.m16n8k32": the formulas for .u8 and .s8, with i counting the bytes of a thread's registers.</summary>
    [Fact]
    public void Its_fragments_are_those_of_the_PTX_specification()
    {
        Assert.Equal("m16n8k32", s_ptx.ToString());
        for (int lane = 0; lane < 32; lane++)
        {
            int group = lane >> 2, thread = lane % 4;
            for (int i = 0; i < 16; i++)
            {
                int row = i is < 4 or (>= 8 and < 12) ? group : group + 8;
                int column = (thread * 4) + (i & 3) + (i >= 8 ? 16 : 0);
                Assert.Equal((row, column), At(s_ptx.A, MatrixAxis.M, MatrixAxis.K, lane, i / 4, i % 4));
            }

            for (int i = 0; i < 8; i++)
            {
                int row = (thread * 4) + (i & 3) + (i >= 4 ? 16 : 0);
                Assert.Equal((row, group), At(s_ptx.B, MatrixAxis.K, MatrixAxis.N, lane, i / 4, i % 4));
            }

            for (int i = 0; i < 4; i++) Assert.Equal((i < 2 ? group : group + 8, (thread * 2) + (i & 1)), At(s_ptx.C, MatrixAxis.M, MatrixAxis.N, lane, i, 0));
        }
    }

    [Theory]
    [InlineData("k2 k3 m0 m1 m2", "m3", "k0 k1", "the bits of K agree")]
    [InlineData("k2 k3 m0 m1 m1", "m3 k4", "k0 k1", "the bits of M agree")]
    [InlineData("k2 k3 m0 m1 m2", "m3 k4 n0", "k0 k1", "A has no n")]
    [InlineData("k2 k3 m0 m1", "m2 m3 k4", "k0 k1", "a warp has 32 lanes")]
    [InlineData("k0 k3 m0 m1 m2", "m3 k4", "k2 k1", "four bytes that follow one another")]
    [InlineData("m0 k3 k2 m1 m2", "m3 k4", "k0 k1", "the same rows of A and C")]
    [InlineData("m0 m1 m2 k2 k3", "m3 k4", "k0 k1", "the same rows of A and C")]
    [InlineData("k2 k3 m0 m1 m3", "m2 k4", "k0 k1", "the same rows of A and C")]
    [InlineData("k3 k2 m0 m1 m2", "m3 k4", "k0 k1", "the same k of A and B")]
    [InlineData("k2 k4 m0 m1 m2", "m3 k3", "k0 k1", "the same k of A and B")]
    public void Other_places_of_A_are_refused(string lanes, string registers, string elements, string reason) =>
        AssertRefused(reason, MatrixFragment.Parse(lanes, registers, elements), s_ptx.B, s_ptx.C);

    [Fact]
    public void Other_places_of_B_and_C_are_refused()
    {
        AssertRefused("one output of B", s_ptx.A, MatrixFragment.Parse("k2 k3 n0 n1 n2", "k4 n3", "k0 k1"), MatrixFragment.Parse("n1 n2 m0 m1 m2", "n0 m3 n3", ""));
        AssertRefused("one sum", s_ptx.A, s_ptx.B, MatrixFragment.Parse("n1 n2 m0 m1 m2", "m3", "n0"));
        AssertRefused("C no k", s_ptx.A, s_ptx.B, MatrixFragment.Parse("n1 n2 m0 m1 m2", "n0 m3 k0", ""));
    }

    private static void AssertRefused(string reason, MatrixFragment a, MatrixFragment b, MatrixFragment c) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new MatrixInstruction(a, b, c)).Message);

    /// <summary>Two warps, with other bytes in each and sums that wrap.</summary>
    [Fact]
    public void Multiplies_signed_by_unsigned_bytes_on_every_warp()
    {
        var random = new Random(5);
        MemoryObject[] memories = [.. "abcd".Select(name => new MemoryObject($"{name}", MemorySpace.Operand, Generator.Types.ElementType.Int32, name == 'd'))];
        TileProgram program = TinyProgram.Build(6, b =>
        {
            IReadOnlyList<Value> Load(int memory, int count) => [.. Enumerable.Range(0, count).Select(i => b.Load(TinyProgram.At(b, memories[memory], displacement: i * 64)))];
            IReadOnlyList<Value> d = b.MultiplyMatrices(s_ptx, Load(0, 4), Load(1, 2), Load(2, 4));
            for (int i = 0; i < d.Count; i++) b.Store(TinyProgram.At(b, memories[3], displacement: i * 64), d[i]);
        }, memories);

        int[] a = Words(4), u = Words(2), c = Words(4);
        int[] d = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(TinyProgram.Run(program, LaneOrder.Independent, a, u, c, 4 * 64 * 4)[3]).ToArray();
        for (int lane = 0; lane < 64; lane++)
        {
            for (int register = 0; register < 4; register++)
            {
                int row = (lane % 32 / 4) + (register < 2 ? 0 : 8), output = (lane % 4 * 2) + (register & 1);
                int expected = c[(register * 64) + lane];
                for (int k = 0; k < 32; k++)
                {
                    // The lane, register and byte that hold A[row, k] and B[k, output].
                    int holderA = (lane / 32 * 32) + (row % 8 * 4) + (k % 16 / 4), holderB = (lane / 32 * 32) + (output * 4) + (k % 16 / 4);
                    int x = (sbyte)(a[((row / 8) + (k / 16 * 2)) * 64 + holderA] >> (k % 4 * 8));
                    int code = (byte)(u[(k / 16 * 64) + holderB] >> (k % 4 * 8));
                    expected = unchecked(expected + (x * code));
                }

                Assert.Equal(expected, d[(register * 64) + lane]);
            }
        }

        int[] Words(int registers) => [.. Enumerable.Range(0, registers * 64).Select(_ => random.Next(int.MinValue, int.MaxValue))];
    }

    private static (int, int) At(MatrixFragment fragment, MatrixAxis first, MatrixAxis second, int lane, int register, int element) =>
        (fragment.Coordinate(first, lane, register, element), fragment.Coordinate(second, lane, register, element));
}
