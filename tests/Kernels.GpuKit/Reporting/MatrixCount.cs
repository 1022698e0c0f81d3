using System.Xml.Linq;

namespace Kernels.GpuKit.Reporting;

/// <summary>How the device matrix went, from the test runner's file.</summary>
internal sealed record MatrixCount(int Passed, int Failed, int Skipped)
{
    private const string File = "matrix.xml";

    public static MatrixCount? Read(string folder)
    {
        string path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return null;
        var assemblies = XDocument.Load(path).Descendants("assembly").ToList();
        return new MatrixCount(Sum("passed"), Sum("failed") + Sum("errors"), Sum("skipped"));

        int Sum(string attribute) => assemblies.Sum(assembly => (int?)assembly.Attribute(attribute) ?? 0);
    }
}
