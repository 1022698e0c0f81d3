namespace Kernels.PtxEmulator.Execution;

/// <summary>One thread: registers, program counter and what it knows of the other threads of its block.</summary>
internal sealed class PtxThread
{
    private readonly PtxEntry _entry;
    private readonly ulong[] _registers;
    private readonly bool[] _written;
    private long _budget;

    public PtxThread(PtxEntry entry, BlockRun block, int index, (int X, int Y, int Z) position)
    {
        _entry = entry;
        _registers = new ulong[entry.Registers.Length];
        _written = new bool[entry.Registers.Length];
        Block = block;
        Index = index;
        Position = position;
    }

    public BlockRun Block { get; }

    /// <summary>Linear index in the block.</summary>
    public int Index { get; }

    public (int X, int Y, int Z) Position { get; }

    public int Lane => Index & 31;

    public Warp Warp => Block.Warps[Index >> 5];

    public int ProgramCounter { get; set; }

    public ThreadStatus Status { get; set; }

    /// <summary>The operation in execution, or the one the thread waits at.</summary>
    public Operation Current { get; private set; } = null!;

    /// <summary>The member mask of the warp-wide instruction the thread waits at.</summary>
    public uint Mask { get; set; }

    /// <summary>What the thread brings to the warp-wide instruction it waits at.</summary>
    public (ulong Value, uint Lane, uint Clamp) Exchange { get; set; }

    /// <summary>Ticks at each synchronization, from 1.</summary>
    public int Clock { get; set; }

    /// <summary>Up to which clock each other thread's accesses are ordered before what this one does now.</summary>
    public ClockTable? Known { get; set; }

    public void Reset(long budget)
    {
        Array.Clear(_written);
        _budget = budget;
        ProgramCounter = 0;
        Status = ThreadStatus.Running;
        Clock = 1;
        Known = null;
    }

    public ulong Read(int register)
    {
        if (!_written[register])
            throw Fault(PtxFault.UndefinedRegister, $"register '{_entry.Registers[register].Name}' is read before it is written");
        return _registers[register];
    }

    public void Write(int register, ulong value)
    {
        _registers[register] = value;
        _written[register] = true;
    }

    /// <summary>Runs until the thread waits, exits or has executed a slice of instructions.</summary>
    public void Run(int slice)
    {
        Operation[] program = _entry.Operations;
        while (slice-- > 0)
        {
            if (ProgramCounter >= program.Length)
            {
                Exit();
                return;
            }

            Operation operation = program[ProgramCounter++];
            Current = operation;
            if (--_budget < 0)
                throw Fault(PtxFault.InstructionBudget, "the thread's instruction budget is used up: an endless loop?");
            if (operation.GuardRegister >= 0 && Read(operation.GuardRegister) != 0 == operation.GuardNegated)
                continue;
            operation.Execute(this);
            if (Status != ThreadStatus.Running)
                return;
        }
    }

    public void Exit()
    {
        Status = ThreadStatus.Exited;
        Warp.Exited();
    }

    public PtxException Fault(PtxFault fault, string message) =>
        new(fault, Current.Line, $"{message} [block {Block.Position}, thread {Position}] {Current.Text}")
        {
            Block = Block.Position,
            Thread = Position,
        };
}
