using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.TileInterpreter;

/// <summary>
/// Runs a tile program by the semantics stated beside <see cref="Operation"/>, for any number of lanes. It knows no target
/// and no printer: where it and a device disagree the printer is wrong, where it and an oracle disagree the lowering is.
/// </summary>
/// <param name="program">What to run.</param>
/// <param name="order">How its lanes proceed.</param>
/// <param name="operands">The operands' memory, in the order of the program's operand buffers; the same one twice for a call in place.</param>
/// <param name="extents">The extents of a product.</param>
internal sealed class TileMachine(TileProgram program, LaneOrder order, IReadOnlyList<MachineMemory> operands, params IReadOnlyList<long> extents)
{
    private readonly TileCode _code = new(program);

    /// <summary>Runs consecutive tiles of a vector machine with fresh scratch.</summary>
    /// <param name="first">The first tile, counted from the beginning of the operands' memory.</param>
    /// <param name="count">The number of tiles.</param>
    /// <param name="blocks">The blocks of the whole call.</param>
    /// <param name="firstBlock">The block of the call with which the operands' memory begins.</param>
    public void RunTiles(long first, long count, long blocks, long firstBlock = 0) => Run(0, new Dictionary<ParameterKind, long>
    {
        [ParameterKind.FirstTile] = first,
        [ParameterKind.Tiles] = count,
        [ParameterKind.FirstBlock] = firstBlock,
        [ParameterKind.Blocks] = blocks,
    });

    /// <summary>Runs one thread block with fresh shared memory.</summary>
    public void RunThreadBlock(long number, long blocks) => Run(number, new Dictionary<ParameterKind, long>
    {
        [ParameterKind.ThreadBlock] = number,
        [ParameterKind.Blocks] = blocks,
    });

    private void Run(long group, Dictionary<ParameterKind, long> parameters)
    {
        int operand = 0;
        MachineMemory MemoryOf(MemoryObject buffer) => buffer.Space switch
        {
            MemorySpace.Operand => operands[operand++],
            MemorySpace.Constant => MachineMemory.Holding(buffer.Name, [.. buffer.Data!], order, isReadOnly: true),
            _ => MachineMemory.Local(buffer.Name, buffer.Bytes, order),
        };

        _code.Run(new Frame(_code)
        {
            Memories = [.. program.Buffers.Select(MemoryOf)],
            Parameters = parameters,
            Extents = extents,
            Access = new LaneAccess(program.Lanes, group),
        });
    }
}
