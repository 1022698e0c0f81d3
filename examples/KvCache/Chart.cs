using System.Globalization;
using System.Text;

namespace KvCache;

/// <summary>A picture of errors against bits: a point for each format, its error on a scale of powers of ten.</summary>
internal static class Chart
{
    private const int Width = 900;
    private const int Height = 520;
    private const int Margin = 60;
    private const int MostBits = 10;
    private const int LeastPower = -5;

    public static void Write(string path, string title, IEnumerable<(string Name, double Bits, double Error)> points)
    {
        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" font-family=\"sans-serif\" font-size=\"13\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/><text x=\"{Margin}\" y=\"28\" font-size=\"16\">{title}</text>");
        for (int bits = 0; bits <= MostBits; bits += 2) Line(svg, X(bits), Y(1), X(bits), Y(Math.Pow(10, LeastPower)), $"{bits}", X(bits), Height - Margin + 18, "middle");
        for (int power = LeastPower; power <= 0; power++) Line(svg, X(0), Y(Math.Pow(10, power)), X(MostBits), Y(Math.Pow(10, power)), $"1e{power}", Margin - 8, Y(Math.Pow(10, power)) + 4, "end");
        foreach ((string name, double bits, double error) in points)
        {
            // What stands close together at 4 bits has its name on either side.
            bool isLeft = name.StartsWith("Turbo", StringComparison.Ordinal);
            string color = isLeft ? "#2ca02c" : name.Contains("rotated", StringComparison.Ordinal) ? "#1f77b4" : "#d62728";
            svg.AppendLine(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(bits):F1}\" cy=\"{Y(error):F1}\" r=\"5\" fill=\"{color}\"/><text x=\"{X(bits) + (isLeft ? -9 : 9):F1}\" y=\"{Y(error) + 4:F1}\" text-anchor=\"{(isLeft ? "end" : "start")}\">{name}</text>");
        }

        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 14}\" text-anchor=\"middle\">bits an element, scales included; the relative squared error of scores</text></svg>");
        File.WriteAllText(path, svg.ToString());
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string label, double x, double y, string anchor) => svg.AppendLine(
        CultureInfo.InvariantCulture,
        $"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"#ddd\"/><text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\" fill=\"#555\">{label}</text>");

    private static double X(double bits) => Margin + (bits / MostBits * (Width - (2 * Margin)));

    private static double Y(double error) => Margin + (Math.Log10(error) / LeastPower * (Height - (2 * Margin)));
}
