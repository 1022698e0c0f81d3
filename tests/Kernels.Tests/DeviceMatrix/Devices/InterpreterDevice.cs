using System.Collections.Concurrent;
using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>The tile programs that a target's printer gets, executed by their semantics.</summary>
internal sealed class InterpreterDevice : MatrixDevice
{
    private readonly ConcurrentDictionary<string, TileProgram> _programs = new();
    private readonly TargetDescription _target;
    private readonly Func<MatrixKernel, TileProgram> _compile;

    public InterpreterDevice(TargetDescription target)
        : this($"interpreted {target.Name}", target, kernel => Compile(kernel, target))
    {
    }

    /// <param name="name">What is special about the programs.</param>
    /// <param name="target">The machine that they are for.</param>
    /// <param name="compile">Where a kernel's program comes from.</param>
    public InterpreterDevice(string name, TargetDescription target, Func<MatrixKernel, TileProgram> compile) =>
        (Name, _target, _compile) = (name, target, compile);

    public static IReadOnlyList<string> TargetNames { get; } = [.. TargetDescriptions.All.Select(target => target.Name)];

    public override string Name { get; }

    public override int QuickElements => 1 << 12;

    public static TargetDescription Target(string name) => TargetDescriptions.All.Single(target => target.Name == name);

    public static TileProgram Compile(MatrixKernel kernel, TargetDescription target) => TileCompiler.Compile(kernel.Row, target, kernel.Name);

    public override int TileBlocks(MatrixKernel kernel) => ProgramOf(kernel).TileBlocks;

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands) =>
        InterpretedCall.Run(ProgramOf(kernel), _target, kernel, rows, operands);

    private TileProgram ProgramOf(MatrixKernel kernel) => _programs.GetOrAdd(kernel.Name, _ => _compile(kernel));
}
