using System.ComponentModel;
using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What was compiled from a described kernel: its operands, its text for each target, and its cost.</summary>
public sealed class KernelInfo
{
    /// <summary>The contract between generated code and this version of the runtime.</summary>
    internal const int KnownContract = 2;

    /// <summary>What an encoder has with every step: a row, codes, what groups have, clips, slots, a key of random bits, a permutation, two kinds of channel scales and two matrices.</summary>
    internal const int MaximumOperands = 12;

    private readonly KernelOperand[] _operands;
    private readonly int _blocksPerRow;
    private readonly GpuProgram? _ptx;
    private readonly GpuProgram? _openCL;

    /// <summary>Called by generated code.</summary>
    /// <param name="contract">The contract the code was generated for.</param>
    /// <param name="name">The name of the described method.</param>
    /// <param name="summary">What the kernel does, in a sentence.</param>
    /// <param name="rowLength">The elements of a row as the user described it.</param>
    /// <param name="blocksPerRow">The blocks of a row.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="cpu">The tiles of the CPU bodies.</param>
    /// <param name="ptx">The PTX program, or null.</param>
    /// <param name="openCL">The OpenCL C program, or null.</param>
    /// <param name="operationsPerRow">The arithmetic operations of a row.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public KernelInfo(
        int contract,
        string name,
        string summary,
        int rowLength,
        int blocksPerRow,
        KernelOperand[] operands,
        CpuPlan? cpu,
        GpuProgram? ptx,
        GpuProgram? openCL,
        long operationsPerRow)
    {
        Contract = contract;
        Name = name;
        Summary = summary;
        RowLength = rowLength;
        _blocksPerRow = blocksPerRow;
        _operands = operands;
        FirstInput = Array.FindIndex(operands, operand => operand is { IsOutput: false, IsShared: false, IsScattered: false });
        Slots = Array.FindIndex(operands, operand => operand.IsSlots);
        FirstScattered = Array.FindIndex(operands, operand => operand.IsScattered);
        IsRandom = Array.Exists(operands, operand => operand.IsRandomKey);
        Extents = (Slots >= 0 ? 1 : 0) + (IsRandom ? 1 : 0);
        Cpu = cpu;
        _ptx = ptx;
        _openCL = openCL;
        OperationsPerRow = operationsPerRow;
        PermutesRows = Array.Exists(operands, operand => operand.Places is OperandPlaces.Read or OperandPlaces.Written);
        HasLimits = Array.Exists(operands, operand => operand.Largest > 0);
        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i].IsShared) SharedBytes += BytesPerRowOf(i);
            else BytesPerRow += BytesPerRowOf(i);
        }
    }

    /// <summary>Called by generated code for a stage of a product, whose operands have no rows of a fixed length.</summary>
    /// <param name="contract">The contract the code was generated for.</param>
    /// <param name="name">The name of the stage.</param>
    /// <param name="summary">What the stage does, in a sentence.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="extents">The number of extents that a launch gives it.</param>
    /// <param name="cpu">The tiles of the CPU bodies, or null.</param>
    /// <param name="ptx">The PTX program, or null.</param>
    /// <param name="openCL">The OpenCL C program, or null.</param>
    /// <param name="workPerTile">The work of a CPU tile for one group of k: the bytes it moves plus its operations, in the time of a byte.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public KernelInfo(
        int contract,
        string name,
        string summary,
        KernelOperand[] operands,
        int extents,
        CpuPlan? cpu,
        GpuProgram? ptx,
        GpuProgram? openCL,
        long workPerTile)
        : this(contract, name, summary, 0, 1, operands, cpu, ptx, openCL, operationsPerRow: 0)
    {
        Extents = extents;
        WorkPerTile = workPerTile;
    }

    /// <summary>The name of the described method.</summary>
    public string Name { get; }

    /// <summary>What the kernel does, in a sentence.</summary>
    public string Summary { get; }

    /// <summary>The number of elements of a row; 0 for a stage of a product, whose rows are as long as its weights say.</summary>
    public int RowLength { get; }

    /// <summary>The operands, in the order of the described method's parameters.</summary>
    public IReadOnlyList<KernelOperand> Operands => _operands;

    /// <summary>The PTX text, or null where the kernel has none.</summary>
    public string? Ptx => _ptx?.Source;

    /// <summary>The launches of <see cref="Ptx"/>, in order.</summary>
    public IReadOnlyList<GpuStage> PtxStages => _ptx?.Stages ?? [];

    /// <summary>The OpenCL C text, or null where the kernel has none.</summary>
    public string? OpenCL => _openCL?.Source;

    /// <summary>The launches of <see cref="OpenCL"/>, in order.</summary>
    public IReadOnlyList<GpuStage> OpenCLStages => _openCL?.Stages ?? [];

    /// <summary>The arithmetic operations of a row; 0 for a stage of a product, whose cost <see cref="LutGemmInfo"/> tells.</summary>
    public long OperationsPerRow { get; }

    /// <summary>The bytes of a row over all operands but those that all rows share, read and written; 0 for a stage of a product.</summary>
    public long BytesPerRow { get; }

    /// <summary>
    /// The number of elements of an operand that belong to one row, for sizing its memory; all of them where the rows share it; 0 for a stage
    /// of a product.
    /// </summary>
    /// <param name="operand">The operand's name, such as <c>codes</c>.</param>
    /// <exception cref="ArgumentException">The kernel has no operand of that name.</exception>
    public int ElementsPerRow(string operand)
    {
        int index = Array.FindIndex(_operands, candidate => candidate.Name == operand);
        if (index >= 0) return (int)ElementsPerRow(index);
        string names = string.Join(", ", _operands.Select(candidate => candidate.Name));
        throw new ArgumentException($"Kernel {Name} has no operand '{operand}'. Its operands are {names}.", nameof(operand));
    }

    internal int Contract { get; }

    /// <summary>Whether elements change their places within rows, so that no block is read or written without the others of its row.</summary>
    internal bool PermutesRows { get; }

    /// <summary>Whether an operand has elements that are within limits.</summary>
    internal bool HasLimits { get; }

    /// <summary>The bytes of the operands that all rows share.</summary>
    internal long SharedBytes { get; }

    /// <summary>Whether it works on rows, as stages of products do not.</summary>
    internal bool IsOfRows => RowLength > 0;

    /// <summary>The operand that says where the rows of scattered ones are; -1 where there is none.</summary>
    internal int Slots { get; }

    /// <summary>The first of the scattered operands; -1 where there is none.</summary>
    internal int FirstScattered { get; }

    /// <summary>Whether what it writes follows from the numbers of its blocks in the call too.</summary>
    internal bool IsRandom { get; }

    /// <summary>The number of extents that a launch gives the kernel: those of a product, or how many slots there are, where there are slots, and the number of the first block, where random bits follow from it.</summary>
    internal int Extents { get; }

    /// <summary>The work of a CPU tile of a product for one group of k; 0 for rows.</summary>
    internal long WorkPerTile { get; }

    internal bool IsKnownContract => Contract == KnownContract;

    /// <summary>The tiles of the CPU bodies, or null where only devices with programs of their own run the kernel.</summary>
    internal CpuPlan? Cpu { get; }

    /// <summary>Whether it was compiled for devices of a kind.</summary>
    internal bool IsFor(DeviceKind kind) => kind switch
    {
        DeviceKind.Cpu => Cpu is not null,
        DeviceKind.Cuda => _ptx is not null,
        DeviceKind.OpenCL => _openCL is not null,
        _ => throw new InvalidOperationException($"Nothing is compiled for {kind}."),
    };

    internal int BlocksPerRow => _blocksPerRow;

    internal int OperandCount => _operands.Length;

    /// <summary>The operand whose rows those of all others must equal in number.</summary>
    internal int FirstInput { get; }

    internal GpuProgram? PtxProgram => _ptx;

    internal GpuProgram? OpenCLProgram => _openCL;

    /// <summary>The kernel's name.</summary>
    public override string ToString() => Name;

    internal KernelOperand Operand(int index) => _operands[index];

    internal long ElementsPerRow(int index) => _operands[index].IsSlots ? 1 : _operands[index].Elements + ((long)_operands[index].ElementsPerBlock * _blocksPerRow);

    internal long BytesPerRowOf(int index) => ElementsPerRow(index) * _operands[index].ElementBytes;

    /// <summary>The bytes of an operand for some blocks.</summary>
    internal long BytesOf(int index, long blocks) => _operands[index].IsShared ? BytesPerRowOf(index)
        : index == Slots ? blocks / _blocksPerRow * BytesPerRowOf(index)
        : blocks * _operands[index].BytesPerBlock;

    /// <summary>Where the part of an operand for a block begins.</summary>
    internal long OffsetOf(int index, long block) => _operands[index].IsShared ? 0 : BytesOf(index, block);
}
