using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.DeviceMatrix.Devices;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>Which programs prefetch and stream.</summary>
public class CacheUseTests
{
    private const string ShortTransform = $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal16)}";
    private const string LongTransform = $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal4096)}";
    private const string LeafTransform = $"{nameof(FloatTransforms)}.{nameof(FloatTransforms.Orthonormal32768)}";
    private const string Encode = $"{nameof(Int4ManyBlocks)}.{nameof(Int4ManyBlocks.Encode4096Rotation128Group128HalfScales)}";

    [Theory]
    [InlineData("128")]
    [InlineData("256")]
    [InlineData("512")]
    public void One_pass_streams_its_output_and_prefetches_a_leaf_ahead(string target)
    {
        TileProgram program = Compile(target, ShortTransform);
        Assert.All(Stores(program, "destination"), store => Assert.True(store.IsStreamed));
        Assert.Equal(LinesOf(program, "source").Select(line => (1 << 12) + line), Ahead(program));
    }

    [Theory]
    [InlineData("128")]
    [InlineData("256")]
    [InlineData("512")]
    public void An_output_that_holds_values_between_passes_is_not_streamed(string target) =>
        Assert.DoesNotContain(Stores(Compile(target, LongTransform), "destination"), store => store.IsStreamed);

    /// <summary>Codes of 4 bits are a line at once where 16 lanes hold eight of them each.</summary>
    [Theory]
    [InlineData("128", false)]
    [InlineData("256", false)]
    [InlineData("512", true)]
    public void Lines_that_are_stored_in_parts_are_not_streamed(string target, bool streams) =>
        Assert.All(Stores(Compile(target, Encode), "codes"), store => Assert.Equal(streams, store.IsStreamed));

    [Theory]
    [InlineData("128")]
    [InlineData("256")]
    [InlineData("512")]
    public void The_first_of_several_passes_prefetches_each_line_of_the_next_tile_once(string target)
    {
        TileProgram program = Compile(target, Encode);
        int tile = program.TileBlocks * (1 << DeclaredKernels.Get(Encode).Row.BlockBits);
        Assert.Equal(LinesOf(program, "source").Select(line => tile + line), Ahead(program));
    }

    [Fact]
    public void A_long_tile_prefetches_its_next_leaf()
    {
        TileProgram program = Compile("512", LeafTransform);
        Assert.Equal(LinesOf(program, "source").Select(line => (1 << 12) + line), Ahead(program));
    }

    [Theory]
    [InlineData("Scalar")]
    [InlineData("PTX")]
    [InlineData("OpenCL")]
    public void Other_machines_do_neither(string target)
    {
        foreach (string kernel in (string[])[ShortTransform, LongTransform, Encode])
        {
            TileProgram program = Compile(target, kernel);
            Assert.Empty(Prefetches(program));
            Assert.DoesNotContain(program.Body.Flattened.OfType<Store>(), store => store.IsStreamed);
        }
    }

    private static TileProgram Compile(string target, string kernel) =>
        TileCompiler.Compile(DeclaredKernels.Get(kernel).Row, InterpreterDevice.Target(target), "tested");

    private static IEnumerable<Store> Stores(TileProgram program, string operand) =>
        program.Body.Flattened.OfType<Store>().Where(store => store.Address.Buffer.Name == operand);

    /// <summary>Where the cache lines that a part of the tile is loaded from begin, in elements of 32 bits.</summary>
    private static IEnumerable<int> LinesOf(TileProgram program, string operand) => program.Body.Flattened.OfType<Load>()
        .Where(load => load.Address.Buffer.Name == operand)
        .Select(load => load.Address.Displacement / 16 * 16)
        .Distinct();

    private static IEnumerable<Prefetch> Prefetches(TileProgram program) => program.Body.Flattened.OfType<Prefetch>();

    private static IEnumerable<int> Ahead(TileProgram program) => Prefetches(program).Select(prefetch => prefetch.Address.Displacement);
}
