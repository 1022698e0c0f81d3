using System.Collections.Concurrent;
using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>The tile programs that a target's printer gets, executed by their semantics.</summary>
/// <param name="target">The target.</param>
/// <param name="change">What is done to a program first; nothing when null.</param>
internal sealed class InterpreterDevice(TargetDescription target, Func<TileProgram, TileProgram>? change = null) : MatrixDevice
{
    private readonly ConcurrentDictionary<string, TileProgram> _programs = new();

    public static IReadOnlyList<string> Targets { get; } = [.. TargetDescriptions.All.Select(target => target.Name)];

    public override string Name => $"interpreted {target.Name}";

    public override int QuickElements => 1 << 12;

    public override int TileBlocks(MatrixKernel kernel) => ProgramOf(kernel).TileBlocks;

    public static InterpreterDevice Of(string targetName, Func<TileProgram, TileProgram>? change = null) =>
        new(TargetDescriptions.All.Single(target => target.Name == targetName), change);

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands) =>
        InterpretedCall.Run(ProgramOf(kernel), target, kernel, rows, operands);

    private TileProgram ProgramOf(MatrixKernel kernel) =>
        _programs.GetOrAdd(kernel.Name, name =>
        {
            TileProgram program = TileCompiler.Compile(kernel.Row, target, name);
            return change is null ? program : change(program);
        });
}
