using System.Runtime.InteropServices;
using System.Text;
using Kernels.CompilerServices;
using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.Targets.OpenCL;
using Kernels.Generator.Targets.Ptx;
using Kernels.Generator.TilePrograms;
using Kernels.PtxEmulator;
using Kernels.Tests.DeviceMatrix;
using Kernels.Tests.Devices;
using Kernels.Tests.Oracles;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.Compiler;

/// <summary>Passes and printers on programs that no kernel happens to be.</summary>
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

    /// <summary>What printers make of them, on threads that need not wait for each other.</summary>
    [Fact]
    public void Ptx_computes_what_the_programs_say()
    {
        TargetDescription target = TargetDescriptions.Ptx;
        for (int seed = 0; seed < 200; seed++)
        {
            TileProgram program = RandomProgram.Create(seed, target);
            var machine = new PtxMachine(PtxModule.Parse(PtxPrinter.Print(TileCompiler.Legalize(program, target))));
            PtxBuffer input = machine.Allocate(MemoryMarshal.AsBytes<int>(RandomProgram.Input(seed)).ToArray(), "input", readOnly: true);
            PtxBuffer output = machine.Allocate(RandomProgram.OutputBytes(program), "output");
            machine.Launch(program.Name, 1, program.Lanes, [input, output, 1UL]);
            BitComparer.AssertEqual(Run(program, seed), output.ToArray(), $"program {seed}");
        }
    }

    [Fact]
    public void OpenCL_computes_what_the_programs_say()
    {
        KernelDevice device = RequiredDevices.Get(DeviceKind.OpenCL);
        for (int seed = 0; seed < 25; seed++)
        {
            TileProgram program = RandomProgram.Create(seed, TargetDescriptions.OpenCL);
            byte[] text = Encoding.UTF8.GetBytes(OpenCLPrinter.Print(TileCompiler.Legalize(program, TargetDescriptions.OpenCL)));
            var gpu = new GpuProgram(() => text, [new GpuStage(program.Name, program.Lanes, 1, 0)]);
            var noTile = new CpuTile(1, 0);
            KernelOperand[] operands =
            [
                new("input", KernelElementType.Int32, RandomProgram.InputWords, false),
                new("output", KernelElementType.Int32, RandomProgram.OutputBytes(program) / 4, true),
            ];
            var info = new KernelInfo(KernelInfo.KnownContract, program.Name, "", RandomProgram.InputWords, 1, operands, new CpuPlan(noTile, noTile, noTile, noTile), gpu, gpu, 0);
            byte[] output = new byte[RandomProgram.OutputBytes(program)];
            KernelLauncher.Run<SpoiltBody>(info, device, HostOperand.Input<int>(RandomProgram.Input(seed)), HostOperand.Output(MemoryMarshal.Cast<byte, int>(output)));
            BitComparer.AssertEqual(Run(program, seed), output, $"program {seed}");
        }
    }

    private static byte[] Run(TileProgram program, int seed) =>
        TinyProgram.Run(program, program.LaneBits == 2 ? LaneOrder.Lockstep : LaneOrder.Independent, RandomProgram.Input(seed), RandomProgram.OutputBytes(program))[1];
}
