using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>A file is more than a stream: nothing may follow the weights, and what is said of it names it.</summary>
public sealed class PathFuzzTests : IDisposable
{
    private const int Mutations = 4000;

    private static readonly KernelDevice Cpu = Runtime.TestData.Cpu(256);

    private readonly string _folder = Directory.CreateTempSubdirectory("weights").FullName;

    [Fact]
    public void Damaged_files_load_as_what_they_are_to_their_end_or_are_refused_by_name()
    {
        string path = Path.Combine(_folder, "layer 0.weights");
        var mutations = new FileMutations(FileFuzzTests.Images, seed: 20250102);
        int loaded = 0, followed = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] image = mutations.Next();
            if (i % 8 == 0) image = [.. image, (byte)i];
            File.WriteAllBytes(path, image);
            byte[]? whole = SavedOf(() => PackedWeights.Load(new MemoryStream(image), Cpu), "The stream");
            byte[]? file = SavedOf(() => PackedWeights.Load(path, Cpu), path);
            Assert.Equal(whole?.Length == image.Length ? whole : null, file);
            if (file is not null) loaded++;
            else if (whole is not null) followed++;
        }

        Assert.InRange(loaded, Mutations / 100, Mutations / 2);
        Assert.InRange(followed, Mutations / 100, Mutations / 2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What weights are saved as once they are loaded; null where a source is refused by its name.</summary>
    private static byte[]? SavedOf(Func<PackedWeights> load, string source)
    {
        try
        {
            using PackedWeights weights = load();
            return WeightsStreamTests.Save(weights);
        }
        catch (WeightsFileException error)
        {
            Assert.Contains(source, error.Message);
            return null;
        }
    }
}
