namespace Kernels.Tests.TileInterpreter;

/// <summary>How the lanes of a machine proceed.</summary>
internal enum LaneOrder
{
    /// <summary>The lanes of a vector register: an access of all of them is over before the next operation begins.</summary>
    Lockstep,

    /// <summary>Threads: only a barrier orders the accesses of different lanes, and nothing those of different thread blocks.</summary>
    Independent,
}
