namespace Kernels.Tests.TileInterpreter;

/// <summary>A tile program broke the rules of its machine.</summary>
internal sealed class TileFaultException(TileFault fault, string message) : Exception($"{fault}: {message}")
{
    public TileFault Fault { get; } = fault;
}
