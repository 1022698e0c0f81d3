namespace Kernels;

/// <summary>What was read is no weights file of a known version, or a damaged one.</summary>
public sealed class WeightsFileException : IOException
{
    internal WeightsFileException(string source, string reason)
        : base($"{source} holds no weights that can be used: {reason}")
    {
    }
}
