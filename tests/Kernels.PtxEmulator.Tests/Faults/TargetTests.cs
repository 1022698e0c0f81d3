using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>Each instruction at the target before the first that has it, and at that target.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("dp4a.s32.s32 %r1, %r2, %r3, %r4;", "5.0", "sm_60", "5.0", "sm_61")]
    [InlineData("dp2a.lo.s32.s32 %r1, %r2, %r3, %r4;", "5.0", "sm_53", "5.0", "sm_61")]
    [InlineData("shfl.sync.bfly.b32 %r1, %r2, 1, 31, -1;", "5.0", "sm_60", "6.0", "sm_30")]
    [InlineData("bar.warp.sync -1;", "5.0", "sm_60", "6.0", "sm_30")]
    [InlineData("barrier.sync 0;", "5.0", "sm_60", "6.0", "sm_30")]
    [InlineData("vote.sync.any.pred %p1, %p2, -1;", "5.0", "sm_60", "6.0", "sm_30")]
    [InlineData("activemask.b32 %r1;", "6.1", "sm_70", "6.2", "sm_30")]
    [InlineData("ld.global.nc.u32 %r1, [%d1];", "3.0", "sm_30", "4.0", "sm_32")]
    [InlineData("lop3.b32 %r1, %r2, %r3, %r4, 1;", "4.2", "sm_50", "4.3", "sm_50")]
    [InlineData("shf.l.wrap.b32 %r1, %r2, %r3, %r4;", "3.0", "sm_30", "3.1", "sm_35")]
    [InlineData("fence.acq_rel.gpu;", "6.0", "sm_60", "6.0", "sm_70")]
    [InlineData("ld.relaxed.gpu.global.u32 %r1, [%d1];", "6.0", "sm_60", "6.0", "sm_70")]
    [InlineData("atom.global.add.f64 %g1, [%d1], %g2;", "5.0", "sm_53", "5.0", "sm_60")]
    [InlineData("atom.gpu.global.add.u32 %r1, [%d1], 1;", "4.2", "sm_53", "5.0", "sm_60")]
    [InlineData("ld.global.L1::evict_last.u32 %r1, [%d1];", "7.3", "sm_80", "7.4", "sm_70")]
    [InlineData("ld.global.L2::128B.u32 %r1, [%d1];", "7.4", "sm_72", "7.4", "sm_75")]
    [InlineData("ld.shared::cta.u32 %r1, [%r2];", "7.7", "sm_80", "7.8", "sm_30")]
    [InlineData("mma.sync.aligned.m8n8k16.row.col.s32.s8.u8.s32 {%r1,%r2}, {%r3}, {%r4}, {%r1,%r2};", "6.4", "sm_75", "6.5", "sm_75")]
    [InlineData("mma.sync.aligned.m8n8k16.row.col.s32.u8.u8.s32 {%r1,%r2}, {%r3}, {%r4}, {%r1,%r2};", "6.5", "sm_72", "6.5", "sm_75")]
    [InlineData("mma.sync.aligned.m16n8k16.row.col.s32.s8.s8.s32 {%r1,%r2,%r3,%r4}, {%r5,%r6}, {%r7}, {%r1,%r2,%r3,%r4};", "7.0", "sm_75", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32 {%r1,%r2,%r3,%r4}, {%r5,%r6,%r7,%r8}, {%r9,%r10}, {%r1,%r2,%r3,%r4};", "6.5", "sm_75", "7.0", "sm_80")]
    public void Instruction_needs_a_version_and_target(
        string instruction, string badVersion, string badTarget, string goodVersion, string goodTarget)
    {
        PtxException exception = Assert.Throws<PtxException>(() => Parse(instruction, badVersion, badTarget));
        Assert.Equal(PtxFault.TargetTooLow, exception.Fault);
        Assert.Contains($"declared is .version {badVersion} .target {badTarget}", exception.Message, StringComparison.Ordinal);
        Parse(instruction, goodVersion, goodTarget);
    }

    [Theory]
    [InlineData("6.2", "sm_75")]
    [InlineData("6.5", "sm_80")]
    [InlineData("7.7", "sm_90")]
    [InlineData("7.7", "sm_90a")]
    public void Target_needs_a_version(string version, string target)
    {
        PtxException exception = Assert.Throws<PtxException>(() => Parse("", version, target));
        Assert.Equal(PtxFault.TargetTooLow, exception.Fault);
        Parse("", "8.0", target);
    }

    [Theory]
    [InlineData("cp.async.ca.shared.global [%r1], [%d1], 4;", "7.0", "sm_80")]
    [InlineData("redux.sync.add.s32 %r1, %r2, -1;", "7.0", "sm_80")]
    [InlineData("ldmatrix.sync.aligned.m8n8.x1.shared.b16 %r1, [%r2];", "6.5", "sm_75")]
    [InlineData("wgmma.fence.sync.aligned;", "8.0", "sm_90a")]
    [InlineData("mma.sync.aligned.m16n8k32.row.col.satfinite.s32.s8.u8.s32 {%r1}, {%r2}, {%r3}, {%r4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%f1}, {%r2}, {%r3}, {%f4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1}, {%r2}, {%r3}, {%f4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k8.row.col.f32.tf32.tf32.f32 {%f1}, {%r2}, {%r3}, {%f4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m8n8k4.row.col.f64.f64.f64.f64 {%g1}, {%g2}, {%g3}, {%g4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k32.row.col.s32.s4.u4.s32 {%r1}, {%r2}, {%r3}, {%r4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m8n8k128.row.col.s32.b1.b1.s32.xor.popc {%r1}, {%r2}, {%r3}, {%r4};", "7.0", "sm_80")]
    [InlineData("mma.sync.aligned.m16n8k32.row.col.f32.e4m3.e5m2.f32 {%f1}, {%r2}, {%r3}, {%f4};", "8.4", "sm_89")]
    [InlineData("mma.sp.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32 {%r1}, {%r2}, {%r3}, {%r4}, %r5, 0;", "7.1", "sm_80")]
    public void What_the_target_has_but_the_emulator_has_not_is_named_so(string instruction, string version, string target)
    {
        PtxException exception = Assert.Throws<PtxException>(() => Parse(instruction, version, target));
        Assert.Equal(PtxFault.Unsupported, exception.Fault);
    }

    [Fact]
    public void What_neither_the_target_nor_the_emulator_has_is_the_targets_fault()
    {
        PtxException exception = Assert.Throws<PtxException>(
            () => Parse("mma.sync.aligned.m8n8k4.row.col.f32.f16.f16.f32 {%f1}, {%r2}, {%r3}, {%f4};", "6.3", "sm_70"));
        Assert.Equal(PtxFault.TargetTooLow, exception.Fault);
        Assert.Contains("needs .version 6.4 and sm_70", exception.Message, StringComparison.Ordinal);
    }

    private static void Parse(string instruction, string version, string target) =>
        PtxModule.Parse(Ptx.Kernel(instruction, header: $".version {version}\n.target {target}\n.address_size 64\n"));
}
