using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Snapshots;

/// <summary>Compares text with a checked-in <c>*.verified.*</c> file beside the test; a difference leaves a <c>*.received.*</c> file.</summary>
internal static class Snapshot
{
    /// <summary>Set to accept what is received: the change then shows in the diff of the verified files.</summary>
    private const string AcceptVariable = "KERNELS_ACCEPT_SNAPSHOTS";

    public static void Verify(string text, string name, string extension)
    {
        var folder = Path.Combine(Repository.Root, "tests/Kernels.Generator.Tests/Snapshots/Verified");
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        Directory.CreateDirectory(folder);
        File.Delete(received);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1") File.WriteAllText(verified, text);
        if (File.Exists(verified) && File.ReadAllText(verified) == text) return;

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(verified)} differs from {received}. Accept it with {AcceptVariable}=1 if the change is meant.");
    }
}
