using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Emission;

/// <summary>What one <c>KernelInfo</c> of a generated file describes, with its programs.</summary>
/// <param name="Field">The name of its field; empty for the only one of a file.</param>
/// <param name="Name">What the runtime calls it.</param>
/// <param name="Shape">The arguments of the constructor that say what a tile is counted in.</param>
/// <param name="Operands">The operands, as expressions.</param>
/// <param name="Cost">The argument that says how much work it is.</param>
internal sealed record CompiledStage(
    string Field, string Name, string Summary, IReadOnlyList<string> Shape, IReadOnlyList<string> Operands, string Cost, IReadOnlyList<CompiledTarget> Targets)
{
    public IReadOnlyList<CompiledTarget> Widths => [.. Targets.Where(target => target.Target.IsVector)];

    /// <summary>For each width that the runtime calls, what runs there: its own program, the next narrower one, or the narrowest.</summary>
    public IReadOnlyList<(TargetDescription Width, CompiledTarget Runs)> Bodies =>
        [.. TargetDescriptions.Vectors.Select(width => (width, Widths.LastOrDefault(compiled => compiled.Target.LaneBits <= width.LaneBits) ?? Widths[0]))];

    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="elementsPerBlock">The elements of a block.</param>
    /// <param name="isOutput">Whether it is written.</param>
    /// <param name="properties">What else is to be said of it.</param>
    public static string Operand(string name, ElementType type, int elementsPerBlock, bool isOutput, params IReadOnlyList<string> properties) =>
        $"new KernelOperand(\"{Identifier.Plain(name)}\", KernelElementType.{type.Declared()}, {elementsPerBlock}, {(isOutput ? "true" : "false")}){(properties.Count > 0 ? $" {{ {string.Join(", ", properties)} }}" : "")}";

    public CompiledTarget? Find(DeviceText text) => Targets.FirstOrDefault(target => target.Target.Name == text.Target);

    public static int Bytes(TileProgram program, MemorySpace space) => program.Buffers.Where(buffer => buffer.Space == space).Sum(buffer => buffer.Bytes);
}
