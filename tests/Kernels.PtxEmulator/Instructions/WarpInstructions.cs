using Kernels.PtxEmulator.Checking;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Instructions;

/// <summary>Exchange between the threads of a warp.</summary>
internal static class WarpInstructions
{
    public static Operation Shuffle(InstructionReader reader)
    {
        RequireSync(reader);
        ShuffleMode mode = reader.Required("up", "down", "bfly", "idx") switch
        {
            "up" => ShuffleMode.Up,
            "down" => ShuffleMode.Down,
            "bfly" => ShuffleMode.Butterfly,
            _ => ShuffleMode.Index,
        };
        PtxType type = reader.Type("b32");
        reader.EndModifiers(5);
        (Destination destination, Destination inRange) = reader.Operand(0) is PairOperand pair
            ? (reader.Destination(pair.First, type), reader.Destination(pair.Second, PtxType.Predicate))
            : (reader.Destination(0, type), Destination.Sink);
        return new ShuffleOperation(
            mode, destination, inRange, reader.Source(1, type), reader.Source(2, PtxType.B32), reader.Source(3, PtxType.B32),
            reader.Source(4, PtxType.B32), MustConverge(reader));
    }

    public static Operation Vote(InstructionReader reader)
    {
        RequireSync(reader);
        VoteMode mode = reader.Required("all", "any", "uni", "ballot") switch
        {
            "all" => VoteMode.All,
            "any" => VoteMode.Any,
            "uni" => VoteMode.Uniform,
            _ => VoteMode.Ballot,
        };
        PtxType type = reader.Type(mode == VoteMode.Ballot ? "b32" : "pred");
        reader.EndModifiers(3);
        return new VoteOperation(
            mode, reader.Destination(0, type), reader.Source(1, PtxType.Predicate), reader.Source(2, PtxType.B32),
            MustConverge(reader));
    }

    /// <summary>
    /// activemask depends on how threads happen to have converged. Here it is every thread of the warp that has not exited, so
    /// that code which takes it for the threads of a branch does not get away with it.
    /// </summary>
    public static Operation ActiveMask(InstructionReader reader)
    {
        reader.Requires(62, 30);
        PtxType type = reader.Type("b32");
        reader.EndModifiers(1);
        return new SpecialOperation(reader.Destination(0, type), thread =>
        {
            ulong mask = 0;
            foreach (PtxThread other in thread.Warp.Threads)
            {
                if (other.Status != ThreadStatus.Exited)
                    mask |= 1ul << other.Lane;
            }

            return mask;
        });
    }

    /// <summary>Before sm_70 all threads of a member mask must execute one and the same instruction.</summary>
    public static bool MustConverge(InstructionReader reader) => reader.Target.Architecture < 70;

    private static void RequireSync(InstructionReader reader)
    {
        if (!reader.Flag("sync"))
            throw reader.Fault(PtxFault.Syntax, "only the .sync form is defined for every target; write a member mask");
        reader.Requires(60, 30);
    }
}
