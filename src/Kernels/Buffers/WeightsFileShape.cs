using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What a file holds: weights, whose last block of rows it has filled up or not.</summary>
/// <param name="Layout">The weights as memory holds them.</param>
/// <param name="IsPadded">Whether the file holds them so too; otherwise its last block has the rows that remain.</param>
internal sealed record WeightsFileShape(WeightsLayout Layout, bool IsPadded)
{
    public long CodesBytes => Bytes(Layout.CodesBytes);

    public long ScalesBytes => Bytes(Layout.ScalesBytes);

    /// <summary>The rows of a last block that is not filled up; 0 where there is none.</summary>
    public int LastRows => IsPadded ? 0 : (int)(Layout.Outputs % WeightsLayout.BlockRows);

    /// <summary>The shape that a header describes, or what is wrong with it.</summary>
    public static (WeightsFileShape? Shape, string? Fault) Read(
        WeightsDescription description, long outputs, long inputs, bool isPadded, long codesBytes, long scalesBytes)
    {
        string? fault = WeightsRules.Fault(description)
            ?? WeightsRules.InputsFault(description, inputs)
            ?? WeightsRules.OutputsFault(description, outputs, inputs);
        if (fault is not null) return (null, $"its header is contradictory. {fault}");

        var shape = new WeightsFileShape(new WeightsLayout(description, outputs, inputs), isPadded);
        if (codesBytes != shape.CodesBytes) return (null, $"its codes have {codesBytes} bytes; its shape needs {shape.CodesBytes}.");
        if (scalesBytes != shape.ScalesBytes) return (null, $"its scales have {scalesBytes} bytes; its shape needs {shape.ScalesBytes}.");
        return (shape, null);
    }

    private long Bytes(long padded) => IsPadded ? padded : padded / Layout.PaddedOutputs * Layout.Outputs;
}
