using Kernels.CompilerServices;
using Kernels.Devices;
using Kernels.Tests.Weights;
using Xunit;

namespace Kernels.Tests.Runtime;

public class DeviceWorkspaceTests
{
    private readonly ProbeDevice _device = new();
    private readonly DeviceWorkspace _workspace = new();

    [Fact]
    public void Memory_is_used_again_while_it_suffices()
    {
        DeviceMemory first = _workspace.Get(_device, ProductSlot.Codes, 100);
        Assert.Same(first, _workspace.Get(_device, ProductSlot.Codes, 60));
        Assert.NotSame(first, _workspace.Get(_device, ProductSlot.CodeScales, 100));
        Assert.Equal(2, _device.Allocated.Count);
    }

    /// <summary>There may be no room for the old and the new memory.</summary>
    [Fact]
    public void Memory_that_does_not_suffice_goes_first()
    {
        var device = new ProbeDevice { MaximumAllocations = 1 };
        DeviceMemory old = _workspace.Get(device, ProductSlot.Codes, 100);
        Assert.Throws<KernelException>(() => _workspace.Get(device, ProductSlot.Codes, 200));
        Assert.True(old.IsClosed);
        Assert.False(_workspace.Get(_device, ProductSlot.Codes, 50).IsClosed);
    }

    [Theory]
    [InlineData(1 << 20, false)]
    [InlineData(33 << 20, true)]
    public void An_idle_queue_keeps_a_little(long bytes, bool isGivenBack)
    {
        DeviceMemory[] memories = [_workspace.Get(_device, ProductSlot.Codes, bytes), _workspace.Get(_device, ProductSlot.CodeScales, bytes)];
        _workspace.Trim();
        Assert.All(memories, memory => Assert.Equal(isGivenBack, memory.IsClosed));
        Assert.Equal(isGivenBack, !ReferenceEquals(memories[0], _workspace.Get(_device, ProductSlot.Codes, 1)));
    }

    [Fact]
    public void Disposed_it_gives_all_back_and_nothing_more_out()
    {
        DeviceMemory memory = _workspace.Get(_device, ProductSlot.Partials, 8);
        _workspace.Dispose();
        _workspace.Dispose();
        Assert.True(memory.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => _workspace.Get(_device, ProductSlot.Partials, 8));
    }
}
