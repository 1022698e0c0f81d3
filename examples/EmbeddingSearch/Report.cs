using Kernels;

namespace EmbeddingSearch;

/// <summary>What the program prints besides its progress.</summary>
internal static class Report
{
    private const int FloatBytes = WordVectors.Dimensions * sizeof(float);

    private static readonly string Rule = new('-', 101);

    public static void Neighbors(string word, WordVectors library, int[] exact, int[] found)
    {
        Console.WriteLine($"""

            Nearest to "{word}":
              float       {string.Join(' ', exact.Select(row => library.Words[row]))}
              INT4 codes  {string.Join(' ', found.Select(row => library.Words[row]))}

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
        Console.WriteLine($"""

                                                 relative    recall@10                     encode   decode  queries
            format            bytes compression  sq. error  decoded   codes   device         MB/s     MB/s       /s
            {Rule}
            {"float",-16} {FloatBytes,6} {1,10:F1}x {"0",10} {1,8:F3}
            """);
        foreach (Result result in results)
        {
            Quality quality = result.Quality;
            string start = $"{result.Compression.Name,-16} {quality.BytesPerVector,6} {FloatBytes / (double)quality.BytesPerVector,10:F1}x "
                + $"{quality.Error,10:0.00e-0} {quality.RecallDecoded,8:F4} {quality.RecallCodes,7:F4}   ";
            foreach (Speed speed in result.Speeds)
            {
                Console.WriteLine($"{start}{speed.Device.Id,-9} {megabytes / speed.Encode.TotalSeconds,8:F0} "
                    + $"{megabytes / speed.Decode.TotalSeconds,8:F0} {speed.QueriesPerSecond,8:F0}");
                start = new string(' ', start.Length);
            }
        }

        Console.WriteLine($"""
            {Rule}
            Recall by decoded vectors and float queries; by codes, as the search does it. MB/s of the padded float vectors, caches warm.
            Queries in batches of {CodeSearch.BatchSize}, until the 10 best are known. The copies to a device and back count.
            """);
    }

    public static void Ending(Agreement agreement, DeviceList devices, Progress progress)
    {
        Console.WriteLine();
        Console.WriteLine(agreement.Holds
            ? $"All devices agree to the byte, in codes, scales, decoded vectors, and scores of {Agreement.Queries} queries:"
            : "Devices DIFFER. Compared:");
        Console.WriteLine($"  {string.Join(", ", agreement.Devices)}.");
        foreach (string difference in agreement.Differences) Console.WriteLine($"  {difference}");
        Console.WriteLine("""

            What to try next:
              - GroupSize = 32 on the INT4 kernels in WordKernels.cs: four scales a vector, a smaller error.
              - packed.Save("words.weights") in Program.cs, and PackedWeights.Load on any device: compressed once, searched anywhere.
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
