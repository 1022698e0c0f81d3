using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.Oracles;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>Passes on programs that no kernel happens to be.</summary>
public class RandomProgramTests
{
    private const int Programs = 600;

    /// <summary>Four vector lanes with literals per lane, and four threads without them.</summary>
    public static TheoryData<string> Machines => ["vector", "threads"];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_pass_keeps_the_results(string machine)
    {
        TargetDescription target = machine == "vector"
            ? TargetDescriptions.Vector128
            : TargetDescriptions.Scalar with { IsVector = false, HasLaneLiterals = false, ConvertsHalf = true };
        for (int seed = 0; seed < Programs; seed++)
        {
            TileProgram program = RandomProgram.Create(seed);
            byte[] expected = Run(program, seed);
            foreach (Pass pass in TileCompiler.Passes)
            {
                program = Verifier.Verify(pass.Run(program, target));
                BitComparer.AssertEqual(expected, Run(program, seed), $"program {seed} after {pass.Name}");
            }
        }
    }

    private static byte[] Run(TileProgram program, int seed)
    {
        var random = new SplitMix64((ulong)seed + 1_000_000);
        int[] words = [.. Enumerable.Range(0, RandomProgram.InputWords).Select(_ => (int)random.Next())];
        return TinyProgram.Run(program, LaneOrder.Lockstep, words, RandomProgram.OutputBytes)[1];
    }
}
