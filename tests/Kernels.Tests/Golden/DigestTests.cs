using Xunit;

namespace Kernels.Tests.Golden;

/// <summary>Every kernel writes what it wrote before, bit for bit, however its code came about.</summary>
public class DigestTests
{
    /// <summary>The narrowest and the widest.</summary>
    public static TheoryData<string, string> Cases => new MatrixTheoryData<string, string>([DigestFile.Device, "512 bits"], GoldenKernels.Names);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Results_are_those_of_before(string device, string kernel)
    {
        string? verified = DigestFile.Lines.FirstOrDefault(line => line.Kernel == kernel).Digest;
        string received = GoldenKernels.Digest(kernel, device);

        Assert.True(
            received == verified,
            $"What {kernel} writes on the CPU ({device}) has the digest {received}; {DigestFile.Name} says {verified ?? "nothing of it"}. Results are a contract "
            + $"(docs/numerics.md): find out what changed them. Only if it is meant, or the kernel is new, accept it with {DigestFile.AcceptVariable}=1.");
    }

    [Fact]
    public void The_file_has_a_line_for_each_kernel()
    {
        string[] lines = [.. DigestFile.Lines.Select(line => line.Kernel)];
        string[] missing = [.. GoldenKernels.Names.Except(lines)], stale = [.. lines.Except(GoldenKernels.Names)];

        Assert.True(
            GoldenKernels.Names.SequenceEqual(lines),
            $"{DigestFile.Name} is not what the kernels are, in order and once each; missing: {List(missing)}; of no kernel: {List(stale)}. "
            + $"Where kernels were added, renamed or removed, accept that with {DigestFile.AcceptVariable}=1.");
    }

    private static string List(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);
}
