namespace Kernels;

/// <summary>Weights in a file of their own.</summary>
internal static class WeightsFile
{
    public static PackedWeights Load(string path, KernelDevice device)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        string source = $"The file '{path}'";
        PackedWeights weights = new WeightsReader(stream, source).Load(device);
        try
        {
            if (stream.ReadByte() >= 0) throw new WeightsFileException(source, "bytes follow their end. It was not written by Save, or something was appended.");
            return weights;
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    /// <summary>Writes beside the file and then moves, so that a failure leaves no half of a file.</summary>
    public static void Save(PackedWeights weights, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string written = $"{path}.{Guid.NewGuid():N}.tmp";
        var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (stream)
            {
                WeightsWriter.Write(weights, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: true);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }
}
