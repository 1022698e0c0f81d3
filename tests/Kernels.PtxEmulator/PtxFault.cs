namespace Kernels.PtxEmulator;

/// <summary>What a PTX module or a launch did wrong: one member per kind of fault.</summary>
public enum PtxFault
{
    // Found while a module is parsed.

    /// <summary>The text is not PTX: a token, directive, modifier or operand list that the grammar does not have.</summary>
    Syntax,

    /// <summary>Valid PTX that this emulator does not run.</summary>
    Unsupported,

    /// <summary>An instruction, modifier or target that the declared .version or .target does not have.</summary>
    TargetTooLow,
    UndeclaredRegister,
    UndeclaredLabel,
    UndeclaredSymbol,
    DuplicateRegister,
    DuplicateLabel,
    DuplicateSymbol,

    /// <summary>An operand's register class, width or kind does not fit the instruction type.</summary>
    OperandType,

    /// <summary>No rounding modifier where one is needed, or where its absence allows the assembler to contract.</summary>
    MissingRounding,

    /// <summary>A rounding modifier where the conversion takes none, or takes another class.</summary>
    UnexpectedRounding,

    /// <summary>An instruction whose result the PTX ISA does not define to the bit.</summary>
    ApproximateArithmetic,

    /// <summary>Static shared memory over 48 KiB.</summary>
    SharedTooLarge,

    /// <summary>Constant memory over 64 KiB.</summary>
    ConstTooLarge,

    // Found at launch.
    UnknownEntry,
    ArgumentMismatch,

    /// <summary>A block or grid size that the device or the entry's .maxntid or .reqntid does not allow.</summary>
    LaunchBounds,

    // Found while threads run.
    OutOfBounds,
    Misaligned,
    UnwrittenRead,
    ReadOnlyWrite,
    Race,

    /// <summary>A location read through ld.global.nc is written in the same launch.</summary>
    NonCoherentRead,
    UndefinedRegister,

    /// <summary>The executing lane is not in the member mask.</summary>
    LaneNotInMask,

    /// <summary>A shuffle sources a lane that is not in the member mask or has exited.</summary>
    ShuffleSource,

    /// <summary>Threads that had to meet at a barrier or warp-wide instruction exited or wait elsewhere.</summary>
    DivergentBarrier,

    /// <summary>Every live thread waits, at barriers that cannot complete.</summary>
    BarrierDeadlock,

    /// <summary>A barrier number or thread count that is out of range or differs between threads.</summary>
    BarrierOperand,
    DivisionByZero,
    InstructionBudget,
    Trap,
}
