using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Formats;

namespace Kernels.Compare.Described;

/// <summary>A described pair of encode and decode of any format and element type, as a value.</summary>
/// <param name="format">The format's name.</param>
/// <param name="error">The relative squared error of normal numbers, as far as 4096 of them tell it.</param>
internal abstract class FormatKernels(string format, double error)
{
    public string Format { get; } = format;

    public double Error { get; } = error;

    public abstract string Element { get; }

    public abstract PreparedCase PrepareEncode(FormatSetting setting);

    public abstract PreparedCase PrepareDecode(FormatSetting setting);
}
