using System.Diagnostics;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>
/// The just-in-time compiler inlines only so much into one method. What it does not inline of a body's helpers costs several times what the helper does, with
/// vectors through the stack, so the machine code of every product's bodies is read for calls: on this processor, and told to do without some of its instructions.
/// </summary>
public partial class HotBodyTests
{
    private const int FewestBodies = 150;

    public static TheoryData<string> Processors => ["", "AVXVNNI", "AVX512", "AVXVNNI AVX512"];

    [Theory]
    [MemberData(nameof(Processors))]
    public async Task Hot_bodies_inline_what_they_call(string without)
    {
        Assert.SkipUnless(X86Base.IsSupported, "The helpers are inlined where they are one instruction, and only x86 has all of them.");
        string listing = Path.GetTempFileName();
        try
        {
            await RunElsewhere(without, listing);
            List<string> bodies = [], calls = [];
            foreach (string line in File.ReadLines(listing))
            {
                if (Head().Match(line) is { Success: true } head) bodies.Add(head.Groups[1].Value);
                else if (line.Contains("call ") && line.Contains("Kernels.CompilerServices.") && !line.Contains(":Run")) calls.Add($"{bodies[^1]}: {line.Trim()}");
            }

            Assert.True(bodies.Count(body => body.EndsWith("(FullOpts)")) >= FewestBodies, $"Only {bodies.Count} bodies were listed.");
            Assert.Contains(bodies, body => body.Contains("Rows4"));
            Assert.True(calls.Count == 0, string.Join('\n', calls.Distinct()));
        }
        finally
        {
            File.Delete(listing);
        }
    }

    /// <summary>What the other process runs: each body of each product on the CPU as it is.</summary>
    [Fact]
    public void Bodies_of_all_products_run()
    {
        ProductDevice device = ProductDevices.OnThisCpu();
        foreach (string name in DeclaredProducts.Names)
        {
            ProductKernel kernel = DeclaredProducts.Get(name);
            foreach (int rows in new[] { 1, 4 })
            {
                ProductMatrix.Verify(kernel, device, ProductData.Of(kernel, new CallShape(rows, 16, kernel.Layout.RowLength)));
            }
        }
    }

    private static async Task RunElsewhere(string without, string listing)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Kernels.Tests.exe" : "Kernels.Tests"))
        {
            ArgumentList = { "-noColor", "-method", $"*.{nameof(HotBodyTests)}.{nameof(Bodies_of_all_products_run)}" },
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_JitDisasm"] = "*Body:Run*";
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        foreach (string instructions in without.Split(' ', StringSplitOptions.RemoveEmptyEntries)) start.Environment[$"DOTNET_Enable{instructions}"] = "0";

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }

    [GeneratedRegex("^; Assembly listing for method (.*)$")]
    private static partial Regex Head();
}
