using Kernels;

namespace EmbeddingSearch;

/// <summary>What the program prints besides its progress.</summary>
internal static class Report
{
    private const int FloatBytes = WordVectors.Dimensions * sizeof(float);

    private static readonly string Rule = new('-', 86);

    public static void Neighbors(string word, WordVectors queries, WordVectors library, int[][] exact, int[][] found)
    {
        int query = Array.IndexOf(queries.Words, word);
        Console.WriteLine($"""

            Nearest to "{word}":
              float  {string.Join(' ', exact[query].Select(row => library.Words[row]))}
              INT4   {string.Join(' ', found[query].Select(row => library.Words[row]))}

            """);
    }

    public static void Devices(DeviceList devices)
    {
        Console.WriteLine();
        foreach (KernelDevice device in devices.Usable) Console.WriteLine($"  {device.Id,-9} {device.Name}");
        foreach (KernelException error in devices.Failed) Console.WriteLine($"  failed    {error.Message}");
        foreach (UnavailableDevice device in devices.Absent) Console.WriteLine($"  {device.Id,-9} not available: {device.Reason}");
        Console.WriteLine();
    }

    public static void Table(IReadOnlyList<Result> results, WordVectors library)
    {
        double megabytes = library.Rows.Length * sizeof(float) / 1e6;
        Console.WriteLine();
        Console.WriteLine("                             bytes               relative    recall   encode   decode");
        Console.WriteLine("format         device       /vector compression  sq. error      @10     MB/s     MB/s");
        Console.WriteLine(Rule);
        Console.WriteLine($"{"float",-14} {"-",-11} {FloatBytes,8} {1,10:F1}x {"0",10} {1,8:F3} {"-",8} {"-",8}");
        foreach (Result result in results)
        {
            int bytes = result.BytesPerVector;
            Console.WriteLine($"{result.Compression.Name,-14} {result.Device.Id,-11} "
                + $"{bytes,8} {FloatBytes / (double)bytes,10:F1}x {result.Error,10:0.00e-0} {result.Recall,8:F3} "
                + $"{megabytes / result.Encode.TotalSeconds,8:F0} {megabytes / result.Decode.TotalSeconds,8:F0}");
        }

        Console.WriteLine(Rule);
        Console.WriteLine("MB/s of the padded float vectors, caches warm; the copies to a device and back count.");
    }

    public static void Ending(Agreement agreement, DeviceList devices, Progress progress)
    {
        Console.WriteLine();
        Console.WriteLine(agreement.Holds
            ? "All devices agree to the byte, in codes, scales and decoded vectors:"
            : "Devices DIFFER, in codes, scales or decoded vectors. Compared:");
        Console.WriteLine($"  {string.Join(", ", agreement.Devices)}.");
        foreach (string difference in agreement.Differences) Console.WriteLine($"  {difference}");
        Console.WriteLine("""

            What to try next:
              - GroupSize = 32 on the INT4 kernels in WordKernels.cs: four scales a vector, a smaller error.
              - A number format of your own: one small struct, see the README.
              - The generated code: examples/EmbeddingSearch/obj/Release/net10.0/generated.
            """);
        if (devices.Usable.Count == 1)
        {
            Console.WriteLine("  - Another device: an NVIDIA driver, or OpenCL (Debian, Ubuntu: apt install pocl-opencl-icd).");
        }

        Console.WriteLine($"\nDone in {progress.Seconds:F1} s.");
    }
}
