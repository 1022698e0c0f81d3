namespace Kernels.Compare.Baselines;

/// <summary>A matrix of weights as an encoder wrote it, row by row.</summary>
internal sealed record WeightRows(CodeFormat Format, int Group, int Outputs, int Inputs, byte[] Codes, float[] Scales)
{
    public ReadOnlySpan<byte> CodesOf(int output)
    {
        int bytes = Format.CodeBytes(Inputs);
        return Codes.AsSpan(output * bytes, bytes);
    }

    public ReadOnlySpan<float> ScalesOf(int output)
    {
        int groups = Inputs / Group;
        return Scales.AsSpan(output * groups, groups);
    }

    /// <summary>Decodes a row to float.</summary>
    public void Decode(int output, Span<float> values)
    {
        ReadOnlySpan<byte> codes = CodesOf(output);
        ReadOnlySpan<float> scales = ScalesOf(output);
        for (int g = 0; g < scales.Length; g++)
        {
            float scale = scales[g];
            for (int i = g * Group; i < (g + 1) * Group; i++) values[i] = Format.Level(codes, i) * scale;
        }
    }
}
