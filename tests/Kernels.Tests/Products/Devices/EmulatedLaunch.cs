using System.Collections.Concurrent;
using Kernels.PtxEmulator;
using Kernels.Tests.Runtime;

namespace Kernels.Tests.Products.Devices;

/// <summary>Runs what the runtime launches on the fake driver by its PTX, on copies of the driver's memory.</summary>
internal static class EmulatedLaunch
{
    private static readonly ConcurrentDictionary<string, PtxModule> s_modules = new();

    /// <summary>Runs a launch and returns its parameters behind the operands.</summary>
    public static long[] Run(FakeLaunch launch)
    {
        PtxModule module = s_modules.GetOrAdd(launch.Source, PtxModule.Parse);
        var machine = new PtxMachine(module);
        ulong[] parameters = [.. Enumerable.Range(0, module.FindEntry(launch.Function).Parameters.Count).Select(launch.Parameter)];
        PtxBuffer?[] buffers = [.. parameters.Select((parameter, i) =>
            FakeCuda.Memory.TryGetValue((nint)parameter, out nuint bytes) ? machine.Allocate(Memory(parameter, bytes).ToArray(), $"operand {i}") : null)];

        machine.Launch(launch.Function, launch.Grid, launch.Block, [.. parameters.Select((parameter, i) => buffers[i] is { } buffer ? (PtxArgument)buffer : parameter)]);

        for (int i = 0; i < buffers.Length; i++)
        {
            if (buffers[i] is { } buffer) buffer.ToArray().CopyTo(Memory(parameters[i], (nuint)buffer.ToArray().Length));
        }

        return [.. parameters.Where((_, i) => buffers[i] is null).Select(parameter => (long)parameter)];
    }

    private static unsafe Span<byte> Memory(ulong address, nuint bytes) => new((void*)address, (int)bytes);
}
