using Kernels.GpuKit.Assembler;

namespace Kernels.GpuKit.Tests.Assembler;

/// <summary>What differs from the record is told, and local memory that it does not allow cannot be written into it.</summary>
public class RecordCheckTests
{
    [Fact]
    public void The_same_is_no_finding()
    {
        RecordCheck check = Compare(Samples.Module("Fine", stack: 8), Samples.Module("Fine", stack: 8));

        Assert.Empty(check.Failures);
        Assert.Empty(check.Differences);
    }

    [Fact]
    public void Other_registers_and_less_local_memory_are_differences()
    {
        Assert.Equal(["- Fine | 40 | 0\n+ Fine | 40 40 40 40 32 | 0"], Differences(Samples.Module("Fine", registers: 32), Samples.Module("Fine")));
        Assert.StartsWith("- Fine | 40 | 0 | stack", Assert.Single(Differences(Samples.Module("Fine"), Samples.Module("Fine", stack: 8))), StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_modules_that_came_and_went() =>
        Assert.Equal(["+ New | 40 | 0", "- Gone | 40 | 0"], Differences(Samples.Module("New"), Samples.Module("Gone")));

    [Fact]
    public void So_are_other_architectures()
    {
        Assert.Equal(["- Fine | 40 | 0\n+ Fine | - 40 40 40 40 | 0"], Differences(Samples.NewerModule("Fine"), Samples.Module("Fine")));
        Assert.Equal(["- Fine | - 40 40 40 40 | 0\n+ Fine | 40 | 0"], Differences(Samples.Module("Fine"), Samples.NewerModule("Fine")));
        Assert.Equal(
            ["- Fine | 40 | 0 | stack 0 0 0 0 8, stored 0 0 0 0 16, loaded 0 0 0 0 8\n+ Fine | - 40 40 40 40 | 0 | stack - 0 0 0 8, stored - 0 0 0 16, loaded - 0 0 0 8"],
            Differences(Samples.NewerModule("Fine", stack: 8), Samples.Module("Fine", stack: 8)));
        Assert.Empty(Differences(Samples.NewerModule("Fine", stack: 8), Samples.NewerModule("Fine", stack: 8)));
    }

    [Fact]
    public void Local_memory_on_one_that_the_record_has_a_dash_for_is_a_failure()
    {
        EntryUse local = new(40, 0, 8, 8, 8);
        RecordCheck check = Compare(new ModuleUse("Fine", [local, local, local, local, local]), new ModuleUse("Fine", [null, local, local, local, local]));

        Assert.EndsWith("\n- Fine | - 40 40 40 40 | 0 | stack 8, stored 8, loaded 8\n+ Fine | 40 | 0 | stack 8, stored 8, loaded 8", Assert.Single(check.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fine", 0)]
    [InlineData("Fine", 4)]
    [InlineData("Another", 8)]
    public void More_local_memory_than_recorded_is_a_failure(string recorded, int stack)
    {
        RecordCheck check = Compare(Samples.Module("Fine", stack: 8), Samples.Module(recorded, stack: stack));

        Assert.EndsWith("\n+ Fine | 40 | 0 | stack 0 0 0 0 8, stored 0 0 0 0 16, loaded 0 0 0 0 8", Assert.Single(check.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_errors_and_one_name_for_two()
    {
        AssembledModule bad = new("Bad", null, ["sm_75: no such instruction"]), fine = new("Fine", Samples.Module("Fine"), []);
        ModuleUse[] recorded = [Samples.Module("Bad"), Samples.Module("Fine")];
        var check = RecordCheck.Compare([bad, fine, fine], new ModuleRecord("V1.2.3", recorded.ToDictionary(module => module.Name)));

        Assert.Equal(["Bad\nsm_75: no such instruction", "Fine is the name of 2 modules"], check.Failures);
        Assert.Empty(check.Differences);
    }

    private static IReadOnlyList<string> Differences(ModuleUse found, ModuleUse recorded)
    {
        RecordCheck check = Compare(found, recorded);
        Assert.Empty(check.Failures);
        return check.Differences;
    }

    private static RecordCheck Compare(ModuleUse found, ModuleUse recorded) =>
        RecordCheck.Compare([new AssembledModule(found.Name, found, [])], new ModuleRecord("V1.2.3", new Dictionary<string, ModuleUse> { [recorded.Name] = recorded }));
}
