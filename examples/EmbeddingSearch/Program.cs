// Compresses 19,000 word vectors with the kernels of WordKernels.cs, searches them with 1,000 others, and shows for every
// device of this machine what that saves, what it costs, and whether the bytes are the same.
using EmbeddingSearch;
using Kernels;

var progress = new Progress();
try
{
    progress.Step("Reading the word vectors");
    (WordVectors library, WordVectors queries) = DataFiles.Load().HoldBack(queries: 1000, seed: 1);

    progress.Step($"Searching {library.Count:N0} vectors with {queries.Count:N0} queries, uncompressed");
    int[][] exact = NearestNeighbors.Find(library.Rows, queries.Rows, count: 10);

    // The described method: any number of rows in one call, on the CPU unless KERNELS_DEVICE names another device.
    progress.Step("Compressing them to INT4 and searching again");
    var memory = new CompressedVectors(library.Count, WordKernels.EncodeInt4RotatedKernel);
    WordKernels.EncodeInt4Rotated(library.Rows, memory.Codes, memory.Scales);
    WordKernels.DecodeInt4Rotated(memory.Codes, memory.Scales, memory.Decoded);
    int[][] found = NearestNeighbors.Find(memory.Decoded, queries.Rows, count: 10);
    Report.Neighbors("cathedral", queries, library, exact, found);

    // The generated overload of the same name takes the device to run on first.
    Compression[] compressions =
    [
        new("INT8", WordKernels.EncodeInt8Kernel, WordKernels.EncodeInt8, WordKernels.DecodeInt8),
        new("INT8, rotated", WordKernels.EncodeInt8RotatedKernel, WordKernels.EncodeInt8Rotated, WordKernels.DecodeInt8Rotated),
        new("INT4", WordKernels.EncodeInt4Kernel, WordKernels.EncodeInt4, WordKernels.DecodeInt4),
        new("INT4, rotated", WordKernels.EncodeInt4RotatedKernel, WordKernels.EncodeInt4Rotated, WordKernels.DecodeInt4Rotated),
    ];
    DeviceList devices = DeviceList.Try(compressions, progress);
    Report.Devices(devices);

    var results = new List<Result>();
    foreach (Compression compression in compressions)
    {
        foreach (KernelDevice device in devices.Usable)
        {
            progress.Step($"Measuring {compression.Name} on {device.Id}");
            memory = new CompressedVectors(library.Count, compression.Encoder);
            TimeSpan encode = Timing.Median(() => compression.Encode(device, library.Rows, memory.Codes, memory.Scales));
            TimeSpan decode = Timing.Median(() => compression.Decode(device, memory.Codes, memory.Scales, memory.Decoded));
            found = NearestNeighbors.Find(memory.Decoded, queries.Rows, count: 10);
            double error = Quality.RelativeError(library, memory), recall = Quality.Recall(exact, found);
            results.Add(new Result(compression, device, memory.BytesPerVector, error, recall, encode, decode));
        }
    }

    progress.Step("Comparing all bytes between the devices and the vector widths of the CPU");
    Agreement agreement = Agreement.Check(devices.Usable, compressions, library);
    Report.Table(results, library);
    Report.Ending(agreement, devices, progress);
    return agreement.Holds && devices.Failed.Count == 0 ? 0 : 1;
}
catch (Exception error) when (error is InvalidDataException or KernelException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
