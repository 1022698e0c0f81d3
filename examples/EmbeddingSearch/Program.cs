// Compresses 19,000 word vectors with the kernels of WordKernels.cs, searches them by their codes with 1,000 others, and shows for
// every device of this machine what that saves, what it costs, and whether the bytes are the same.
using EmbeddingSearch;
using Kernels;

var progress = new Progress();
try
{
    progress.Step("Reading the word vectors");
    (WordVectors library, WordVectors queries) = DataFiles.Load().HoldBack(queries: 1000, seed: 1);

    progress.Step($"Searching {library.Count:N0} vectors with {queries.Count:N0} queries, uncompressed");
    int[][] exact = NearestNeighbors.Find(library.Rows, queries.Rows, count: 10);

    // The described methods: any number of rows in one call, on the CPU unless KERNELS_DEVICE names another device.
    progress.Step("Compressing them to INT4 and multiplying a query with the codes");
    var memory = new CompressedVectors(library.Count, WordKernels.EncodeInt4RotatedKernel);
    WordKernels.EncodeInt4Rotated(library.Rows, memory.Codes, memory.Scales);
    using PackedWeights packed = WordKernels.ScoreInt4RotatedKernel.Pack(
        memory.Codes, memory.Scales, outputs: library.Count, inputs: WordVectors.RowLength);

    float[] scores = new float[library.Count];
    WordKernels.ScoreInt4Rotated(queries["cathedral"], packed, scores);
    Report.Neighbors("cathedral", library, exact[Array.IndexOf(queries.Words, "cathedral")], CodeSearch.Best(scores, count: 10));

    var devices = DeviceList.Try(Compression.All, progress);
    Report.Devices(devices);

    List<Result> results = [];
    foreach (Compression compression in Compression.All)
    {
        // What is lost is measured on one device: whether the others write the same bytes is seen below.
        progress.Step($"Measuring {compression.Name}");
        var quality = Quality.Measure(compression, devices.Usable[0], library, queries, exact);
        results.Add(new Result(compression, quality, [.. devices.Usable.Select(device => Speed.Measure(compression, device, library, queries))]));
    }

    progress.Step("Comparing all bytes between the devices and the vector widths of the CPU");
    var agreement = Agreement.Check(devices.Usable, Compression.All, library, queries);
    Report.Table(results, library);
    Report.Ending(agreement, devices, progress);
    return agreement.Holds && devices.Failed.Count == 0 ? 0 : 1;
}
catch (Exception error) when (error is InvalidDataException or KernelException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
