using System.Runtime.InteropServices;
using System.Text;
using Kernels.CompilerServices;
using Kernels.Generator.Lowering;
using Kernels.PtxEmulator;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Kernels.Tests.Runtime;
using Xunit;
using Xunit.Sdk;

namespace Kernels.Tests.Products;

/// <summary>One fault on the path to each device, which the matrix of products must find.</summary>
public class PlantedFaultTests
{
    private static readonly ProductKernel s_kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");

    public static TheoryData<string> CpuNames => [.. ProductDevices.Cpu.Select(device => device.Name)];

    public static TheoryData<string> Targets => [.. InterpreterDevice.TargetNames];

    [Theory]
    [MemberData(nameof(CpuNames))]
    public void In_a_CPU_body(string device) => AssertFound(
        With(TestData.Cpu(256), stage => stage, (info, stage) => KernelStage.Of<SpoiltProduct>(info, stage.Grid, [.. stage.Hands], [.. stage.Slots])), ProductDevices.OnCpu(device));

    [Theory]
    [MemberData(nameof(Targets))]
    public void In_a_tile_program(string target)
    {
        TargetDescription machine = InterpreterDevice.Target(target);
        AssertFound(s_kernel, new InterpretedProduct($"spoilt {target}", machine, kernel =>
        {
            var programs = ProductPrograms.Compile(kernel, machine);
            return programs with { Stages = [.. programs.Stages.Select(stage => (stage.Stage, stage.Stage.Name.StartsWith("Rows") ? SpoiltFactor.Spoil(stage.Program) : stage.Program))] };
        }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void In_emulated_PTX(int rows) =>
        AssertFound(s_kernel, new EmulatedProduct(stage => stage.Ptx!.Replace("dp4a.u32.s32", "dp4a.u32.u32")), rows);

    [Fact]
    public void In_the_PTX_that_combines() => AssertFound(
        s_kernel, new EmulatedProduct(stage => stage.Name.EndsWith("Combine") ? ReplaceFirst(stage.Ptx!, "add.rn.f32", "sub.rn.f32") : stage.Ptx!), rows: 1);

    [Fact]
    public void In_the_PTX_of_shared_tiles() => AssertFound(
        s_kernel, new EmulatedProduct(stage => stage.Name.EndsWith("Rows32") ? ReplaceFirst(stage.Ptx!, "add.rn.f32", "sub.rn.f32") : stage.Ptx!), rows: 2);

    [Fact]
    public void In_the_PTX_of_matrix_instructions() => AssertFound(
        s_kernel, new EmulatedProduct(info => info.Name.EndsWith("Matrices") ? ReplaceFirst(info.Ptx!, ".s32.s8.u8.s32", ".s32.u8.u8.s32") : info.Ptx!), rows: 2);

    /// <summary>Without one of the barriers around it, threads write a part of the tile where others still read, or read it before it is written.</summary>
    [Theory]
    [InlineData("Rows32", 0)]
    [InlineData("Rows32", 1)]
    [InlineData("Rows32Matrices", 0)]
    [InlineData("Rows32Matrices", 1)]
    public void In_the_barriers_of_shared_tiles(string tile, int barrier)
    {
        var device = new EmulatedProduct(stage => stage.Name.EndsWith(tile) ? Without("bar.sync 0;", barrier, stage.Ptx!) : stage.Ptx!);
        PtxException fault = Assert.Throws<PtxException>(() => ProductMatrix.Verify(s_kernel, device, ProductData.Of(s_kernel, new CallShape(5, 37, 256))));
        Assert.Contains(fault.Fault, new[] { PtxFault.Race, PtxFault.UnwrittenRead });
    }

    [Fact]
    public void In_PTX() => AssertFound(
        With(new Weights.ProbeDevice(), stage => Copy(stage, stage.Ptx!.Replace("dp4a.u32.s32", "dp4a.u32.u32"), stage.OpenCL!), (info, stage) => KernelStage.OfDevices(info, stage.Grid, [.. stage.Hands], [.. stage.Slots])), ProductDevices.Cuda());

    [Fact]
    public void In_OpenCL() => AssertFound(
        With(new Weights.ProbeDevice(), stage => Copy(stage, stage.Ptx!, ReplaceFirst(stage.OpenCL!, "as_char4(s)", "as_uchar4(s)")), (info, stage) => KernelStage.OfDevices(info, stage.Grid, [.. stage.Hands], [.. stage.Slots])), ProductDevices.OpenCL());

    /// <summary>The kernel with other products, called by the runtime.</summary>
    /// <param name="machine">A device of the machines whose products are changed.</param>
    /// <param name="change">What is changed of a stage.</param>
    /// <param name="stageOf">Makes the stage again.</param>
    private static ProductKernel With(KernelDevice machine, Func<KernelInfo, KernelInfo> change, Func<KernelInfo, KernelStage, KernelStage> stageOf)
    {
        LutGemmInfo info = s_kernel.Info;
        ProductVariant[] variants = [.. new[] { 1L, 4L }.Select(rows => info.Variant(rows, machine)).Select(variant => new ProductVariant(
            variant.RowsPerTile, [.. variant.Stages.ToArray().Select(stage => stage.Slots.Contains(ProductSlot.WeightCodes) ? Changed(stage) : stage)]))];
        var spoilt = new LutGemmInfo(info.Contract, info.Name, info.Summary, info.WeightsParameter, [.. info.Parameters], info.Weights, variants);
        KernelStage Changed(KernelStage stage) => stageOf(change(stage.Kernel), stage);
        return s_kernel with
        {
            Info = spoilt,
            Call = (device, x, weights, _, y) => ProductLauncher.Run(
                spoilt,
                device,
                weights,
                HostOperand.Input<float>(MemoryMarshal.Cast<byte, float>(x.Span)),
                HostOperand.Output(MemoryMarshal.Cast<byte, float>(y.Span))),
        };
    }

    private static KernelInfo Copy(KernelInfo stage, string ptx, string openCL) => new(
        stage.Contract, stage.Name, stage.Summary, [.. stage.Operands], stage.Extents, stage.Cpu,
        new GpuProgram(() => Encoding.UTF8.GetBytes(ptx), [.. stage.PtxStages]),
        new GpuProgram(() => Encoding.UTF8.GetBytes(openCL), [.. stage.OpenCLStages]),
        stage.WorkPerTile);

    private static string Without(string statement, int number, string text)
    {
        string[] parts = text.Split(statement);
        Assert.True(number < parts.Length - 1, $"There is no '{statement}' number {number}.");
        return string.Join(statement, parts[..(number + 1)]) + string.Join(statement, parts[(number + 1)..]);
    }

    private static string ReplaceFirst(string text, string old, string @new)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no '{old}' to replace.");
        return text[..at] + @new + text[(at + old.Length)..];
    }

    private static void AssertFound(ProductKernel kernel, ProductDevice device, int rows = 6)
    {
        var data = ProductData.Of(s_kernel, new CallShape(rows, 37, 256));
        XunitException found = Assert.ThrowsAny<XunitException>(() => ProductMatrix.Verify(kernel, device, data));
        Assert.Contains("elements differ", found.Message);
    }
}
