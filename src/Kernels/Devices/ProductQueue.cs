using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>Enqueues the stages of a product, with what they hand on in the queue's workspace.</summary>
internal static class ProductQueue
{
    /// <param name="call">The call.</param>
    /// <param name="device">The queue's device.</param>
    /// <param name="queue">Where to enqueue.</param>
    /// <param name="operands">x, y and, where there are any, the bias and the channel scales.</param>
    public static void Enqueue(in ProductCall call, KernelDevice device, DeviceQueue queue, ReadOnlySpan<DeviceMemory> operands)
    {
        // The next call's first stage must not come between this one's stages: they share the workspace.
        lock (queue.Workspace.Lock)
        {
            DeviceWorkspace workspace = queue.Workspace;
            DeviceMemory codes = workspace.Get(device, 0, call.Rows * call.CodeBytes);
            DeviceMemory scales = workspace.Get(device, 1, call.Rows * call.ScaleBytes);
            DeviceMemory sums = workspace.Get(device, 2, call.Rows * call.ScaleBytes);
            KernelStage activations = call.Kernel.Activations;
            ProductParameters parameters = call.Kernel.Parameters;
            LaunchSize blocks = LaunchSize.OfRows(activations.Kernel, call.ActivationBlocks(call.Rows));
            if (parameters.ChannelScales is not null) queue.Launch(activations.Kernel, activations.Body, [operands[0], codes, scales, sums, operands[parameters.ChannelScalesAt]], blocks);
            else queue.Launch(activations.Kernel, activations.Body, [operands[0], codes, scales, sums], blocks);

            ProductStage product = call.Kernel.Product(call.Rows, device);
            PackedShape shape = call.Shape;
            LaunchSize size = product.Size(call.Rows, shape, splits: product.Combine is not null);
            (DeviceMemory weightCodes, DeviceMemory weightScales, DeviceMemory destination) = (call.Weights.Codes, call.Weights.Scales, operands[1]);
            KernelStage stage = product.Stage;
            if (product.Combine is not { } combine)
            {
                if (parameters.Bias is not null) queue.Launch(stage.Kernel, stage.Body, [codes, scales, sums, weightCodes, weightScales, operands[parameters.BiasAt], destination], size);
                else queue.Launch(stage.Kernel, stage.Body, [codes, scales, sums, weightCodes, weightScales, destination], size);
                return;
            }

            DeviceMemory partials = workspace.Get(device, 3, product.PartialBytes(call.Rows, shape.Outputs));
            queue.Launch(stage.Kernel, stage.Body, [codes, scales, sums, weightCodes, weightScales, partials], size);
            size = size with { Repeats = call.Rows };
            if (parameters.Bias is not null) queue.Launch(combine.Kernel, combine.Body, [partials, operands[parameters.BiasAt], destination], size);
            else queue.Launch(combine.Kernel, combine.Body, [partials, destination], size);
        }
    }
}
