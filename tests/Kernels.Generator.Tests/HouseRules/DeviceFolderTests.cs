namespace Kernels.Generator.Tests.HouseRules;

/// <summary>The three back ends of the runtime do not know each other.</summary>
public class DeviceFolderTests
{
    [Theory]
    [InlineData("Cpu", "Cuda", "OpenCL")]
    [InlineData("Cuda", "Cpu", "OpenCL")]
    [InlineData("OpenCL", "Cpu", "Cuda")]
    public void A_back_end_names_no_other(string folder, string other, string another)
    {
        var offenders = from file in SourceFile.Under($"src/Kernels/Devices/{folder}")
                        from identifier in file.Identifiers
                        where Is(identifier, other) || Is(identifier, another)
                        select $"{file}: {identifier}";

        HouseRule.Nothing(offenders);
    }

    // The members of DeviceKind are every back end's to say what it is.
    private static bool Is(string identifier, string backEnd) => identifier.StartsWith(backEnd, StringComparison.Ordinal) && identifier != backEnd;
}
