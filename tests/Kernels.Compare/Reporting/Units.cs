using System.Globalization;

namespace Kernels.Compare.Reporting;

/// <summary>Numbers as the report prints them.</summary>
internal static class Units
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e4 => Text(nanoseconds, "0.0", "ns"),
        < 1e7 => Text(nanoseconds / 1e3, "0.0", "us"),
        _ => Text(nanoseconds / 1e6, "0.0", "ms"),
    };

    /// <summary>Amount per nanosecond, which is billions a second.</summary>
    public static string Rate(long amount, double nanoseconds, string unit) => amount == 0 ? "" : Text(amount / nanoseconds, "0.0", unit);

    public static string Ratio(double ratio) => ratio.ToString(ratio < 0.1 ? "0.000" : ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Text(double value, string format, string unit) => $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
