using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Kernels.PtxEmulator;
using Kernels.Tests.Runtime;

namespace Kernels.Tests.Products.Devices;

/// <summary>Runs what the runtime launches on the fake driver by its PTX, on copies of the driver's memory.</summary>
internal static class EmulatedLaunch
{
    private static readonly ConcurrentDictionary<string, PtxModule> s_modules = new();

    /// <summary>Runs a launch of the only entry of its module and returns its parameters behind the operands.</summary>
    public static long[] Run(FakeLaunch launch)
    {
        var machine = new PtxMachine(s_modules.GetOrAdd(launch.Source, PtxModule.Parse));
        int count = Regex.Count(launch.Source, @"^\s*\.param \.u64", RegexOptions.Multiline);
        ulong[] parameters = [.. Enumerable.Range(0, count).Select(launch.Parameter)];
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
