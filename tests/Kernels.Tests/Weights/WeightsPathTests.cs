using Xunit;

namespace Kernels.Tests.Weights;

public sealed class WeightsPathTests : IDisposable
{
    private static readonly KernelDevice Cpu = Runtime.TestData.Cpu(256);

    private readonly string _folder = Directory.CreateTempSubdirectory("weights").FullName;

    private readonly PackedWeights _weights = new WeightsCase(WeightsCases.Int4, 3, 64).Pack(Cpu);

    private string Path => System.IO.Path.Combine(_folder, "layer 0.weights");

    [Fact]
    public void A_file_is_replaced_and_loads_again()
    {
        File.WriteAllText(Path, "something else");
        _weights.Save(Path);
        Assert.Equal(FileImage.Of(new WeightsCase(WeightsCases.Int4, 3, 64)), File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder));
        using var loaded = PackedWeights.Load(Path, Cpu);
        Assert.Equal(WeightsStreamTests.Save(_weights), WeightsStreamTests.Save(loaded));
    }

    [Fact]
    public void A_new_file_is_made()
    {
        _weights.Save(Path);
        Assert.Equal(WeightsStreamTests.Save(_weights), File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_relative_path_means_the_current_folder()
    {
        string relative = System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), Path);
        _weights.Save(relative);
        using var loaded = PackedWeights.Load(relative, Cpu);
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_behind_a_link_is_replaced_or_made_and_the_link_stays(bool exists)
    {
        string link = System.IO.Path.Combine(_folder, "link");
        if (exists) File.WriteAllText(Path, "something else");
        File.CreateSymbolicLink(link, Path);
        _weights.Save(link);
        Assert.Equal(Path, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        Assert.Equal(WeightsStreamTests.Save(_weights), File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_file_that_is_replaced_keeps_its_readers()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(Path, "something else");
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _weights.Save(Path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void A_failure_leaves_the_file_as_it_was()
    {
        File.WriteAllText(Path, "something else");
        using PackedWeights unreadable = new WeightsCase(WeightsCases.Int4, 3, 64).Pack(new ProbeDevice { FailReads = true });
        Assert.Throws<KernelException>(() => unreadable.Save(Path));
        Assert.Equal("something else", File.ReadAllText(Path));
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_path_that_cannot_be_written_says_so_and_leaves_nothing()
    {
        string missing = System.IO.Path.Combine(_folder, "missing", "layer");
        Assert.Contains(missing, Assert.Throws<DirectoryNotFoundException>(() => _weights.Save(missing)).Message);

        Directory.CreateDirectory(Path);
        Exception? error = Record.Exception(() => _weights.Save(Path));
        Assert.True(error is IOException or UnauthorizedAccessException, error?.ToString());
        Assert.Equal([Path], Directory.GetFileSystemEntries(_folder));

        Assert.Throws<ArgumentNullException>("path", () => _weights.Save((string)null!));
        Assert.Throws<ArgumentException>("path", () => _weights.Save(""));
    }

    [Fact]
    public void A_folder_without_the_right_to_write_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Rights do not stop this process.");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains(Path, Assert.Throws<UnauthorizedAccessException>(() => _weights.Save(Path)).Message);
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_path_that_cannot_be_read_says_so()
    {
        Assert.Contains(Path, Assert.Throws<FileNotFoundException>(() => PackedWeights.Load(Path, Cpu)).Message);
        Assert.Contains(_folder, Assert.Throws<UnauthorizedAccessException>(() => PackedWeights.Load(_folder, Cpu)).Message);
        Assert.Throws<ArgumentNullException>("path", () => PackedWeights.Load((string)null!));
        Assert.Throws<ArgumentException>("path", () => PackedWeights.Load(""));
    }

    [Fact]
    public void A_file_ends_with_the_weights()
    {
        byte[] image = FileImage.Of(new WeightsCase(WeightsCases.Int4, 3, 64));
        File.WriteAllBytes(Path, [.. image, 0]);
        var device = new ProbeDevice();
        WeightsFileException error = Assert.Throws<WeightsFileException>(() => PackedWeights.Load(Path, device));
        Assert.Contains(Path, error.Message);
        Assert.Contains("bytes follow", error.Message);
        Assert.All(device.Allocated, memory => Assert.True(memory.IsClosed));

        File.WriteAllBytes(Path, image[..^1]);
        Assert.Contains(Path, Assert.Throws<WeightsFileException>(() => PackedWeights.Load(Path, Cpu)).Message);
    }

    public void Dispose()
    {
        _weights.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
