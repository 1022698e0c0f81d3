namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Every fault that the emulator claims to find is planted, found by its own message, and absent from a clean twin.</summary>
public sealed class PlantedFaultTests
{
    private static readonly FaultCase[] s_cases = [.. StaticFaults.All, .. RuntimeFaults.All, .. MatrixFaults.All, .. LaunchFaults.All];

    public static TheoryData<PtxFault, string> Cases()
    {
        var data = new TheoryData<PtxFault, string>();
        foreach (FaultCase planted in s_cases)
            data.Add(planted.Fault, planted.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_is_found(PtxFault fault, string name)
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            PtxException exception = Assert.Throws<PtxException>(() => Find(fault, name).Bad(seed));
            Assert.True(fault == exception.Fault, $"{fault} expected, {exception.Fault} found: {exception.Message}");
            Assert.Contains(Find(fault, name).Message, exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Twin_is_clean(PtxFault fault, string name)
    {
        for (int seed = 1; seed <= 8; seed++)
            Find(fault, name).Good(seed);
    }

    [Fact]
    public void Every_kind_of_fault_is_planted() =>
        Assert.Empty(Enum.GetValues<PtxFault>().Except(s_cases.Select(planted => planted.Fault)));

    [Fact]
    public void A_fault_in_a_thread_says_where()
    {
        PtxException exception = Assert.Throws<PtxException>(
            () => Support.Ptx.Run("setp.eq.u32 %p1, %r0, 70;\n\n@%p1 trap;\n", threads: 64, blocks: 2));
        Assert.Equal((1, 0, 0), exception.Block);
        Assert.Equal((6, 0, 0), exception.Thread);
        Assert.StartsWith($"line {exception.Line}: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("@%p1 trap;", exception.Message, StringComparison.Ordinal);
    }

    private static FaultCase Find(PtxFault fault, string name) => s_cases.Single(planted => planted.Fault == fault && planted.Name == name);
}
