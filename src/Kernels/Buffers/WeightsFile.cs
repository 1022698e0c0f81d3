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
        string target = Target(path);
        string written = $"{target}.{Guid.NewGuid().ToString("N")[..8]}.tmp";
        FileStream stream = Create(written, target);
        try
        {
            using (stream)
            {
                WeightsWriter.Write(weights, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(written, target, overwrite: true);
        }
        catch
        {
            Remove(written);
            throw;
        }
    }

    /// <summary>The whole path of the file that a path means, behind any links.</summary>
    private static string Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>Who may read a file that is replaced may read the new one from its first byte on, and nobody else.</summary>
    private static FileStream Create(string written, string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && File.Exists(target)) options.UnixCreateMode = File.GetUnixFileMode(target);
        return new FileStream(written, options);
    }

    /// <summary>What cannot be removed stays, so that the error that is told is the first one.</summary>
    private static void Remove(string written)
    {
        try
        {
            File.Delete(written);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
