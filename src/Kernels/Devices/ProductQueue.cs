using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>Enqueues the stages of a product, with what they hand on in the queue's workspace.</summary>
internal static class ProductQueue
{
    /// <param name="call">The call.</param>
    /// <param name="device">The queue's device.</param>
    /// <param name="queue">Where to enqueue.</param>
    /// <param name="operands">x, y and, where there is one, the bias.</param>
    public static void Enqueue(in ProductCall call, KernelDevice device, DeviceQueue queue, ReadOnlySpan<DeviceMemory> operands)
    {
        // The next call's first stage must not come between this one's stages: they share the workspace.
        lock (queue.Workspace)
        {
            DeviceWorkspace workspace = queue.Workspace;
            DeviceMemory codes = workspace.Get(device, 0, call.Rows * call.CodeBytes);
            DeviceMemory scales = workspace.Get(device, 1, call.Rows * call.ScaleBytes);
            DeviceMemory sums = workspace.Get(device, 2, call.Rows * call.ScaleBytes);
            KernelStage activations = call.Kernel.Activations;
            queue.Launch(
                activations.Kernel,
                activations.Body,
                [operands[0], codes, scales, sums],
                LaunchSize.OfRows(activations.Kernel, call.ActivationBlocks(call.Rows)));

            ProductStage product = call.Kernel.Product(call.Rows, device.Kind);
            PackedShape shape = call.Shape;
            LaunchSize size = product.Size(call.Rows, shape, splits: product.Combine is not null);
            DeviceMemory[] inputs = [codes, scales, sums, call.Weights.Codes, call.Weights.Scales];
            DeviceMemory destination = operands[1];
            ReadOnlySpan<DeviceMemory> bias = operands[2..];
            if (product.Combine is null)
            {
                queue.Launch(product.Stage.Kernel, product.Stage.Body, [.. inputs, .. bias, destination], size);
                return;
            }

            DeviceMemory partials = workspace.Get(device, 3, ProductStage.Chunks * call.Rows * shape.Outputs * sizeof(float));
            queue.Launch(product.Stage.Kernel, product.Stage.Body, [.. inputs, partials], size);
            queue.Launch(product.Combine.Kernel, product.Combine.Body, [partials, .. bias, destination], size with { Repeats = call.Rows });
        }
    }
}
