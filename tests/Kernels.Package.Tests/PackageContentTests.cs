using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Kernels.Package.Tests.Harness;
using Xunit;

namespace Kernels.Package.Tests;

/// <summary>What is in the package, to the file.</summary>
public class PackageContentTests(PackedKernels package)
{
    private static readonly string[] Expected =
    [
        "Kernels.nuspec",
        "LICENSE",
        "PACKAGE.md",
        "analyzers/dotnet/cs/Kernels.Generator.dll",
        "buildTransitive/Kernels.targets",
        "icon.png",
        "lib/net10.0/Kernels.dll",
        "lib/net10.0/Kernels.xml",
    ];

    [Fact]
    public void The_package_holds_the_runtime_the_generator_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);

        Assert.Equal(Expected, Files(archive));
    }

    [Fact]
    public void The_symbols_are_beside_it()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.SymbolsPath);

        Assert.Contains("lib/net10.0/Kernels.pdb", Files(archive));
    }

    [Fact]
    public void It_depends_on_Silk_NET_OpenCL_alone()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        var nuspec = XDocument.Load(archive.GetEntry("Kernels.nuspec")!.Open());

        // The second is what the first needs, named so that a restore does not look for a version that is not served everywhere.
        Assert.Equal(
            ["Microsoft.Extensions.DependencyModel 9.0.10", "Silk.NET.OpenCL 2.23.0"],
            nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
                .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value}").Order(StringComparer.Ordinal));
        Assert.Equal("MIT", nuspec.Descendants().Single(element => element.Name.LocalName == "license").Value);
    }

    [Fact]
    public void A_gallery_can_show_it()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        XElement metadata = XDocument.Load(archive.GetEntry("Kernels.nuspec")!.Open()).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("PACKAGE.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        foreach (string tag in new[] { "simd", "cuda", "opencl", "hadamard", "quantization", "source-generator" }) Assert.Contains(tag, Value("tags").Split(' '));
        Assert.NotEmpty(Value("description"));

        // The size stands after the signature, the length and the name of the first chunk.
        byte[] icon = new byte[24];
        using (Stream entry = archive.GetEntry("icon.png")!.Open()) entry.ReadExactly(icon);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    // The unique version tells a generator that was built for this package from one that lay in an output folder.
    [Theory]
    [InlineData("lib/net10.0/Kernels.dll")]
    [InlineData("analyzers/dotnet/cs/Kernels.Generator.dll")]
    public void Runtime_and_generator_are_of_the_same_build(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using var image = new MemoryStream();
        using (Stream entry = archive.GetEntry(path)!.Open()) entry.CopyTo(image);
        image.Position = 0;
        using var executable = new PEReader(image);
        MetadataReader metadata = executable.GetMetadataReader();
        IEnumerable<string> texts = from handle in metadata.GetAssemblyDefinition().GetCustomAttributes()
                    let value = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value)
                    select System.Text.Encoding.UTF8.GetString(value.ReadBytes(value.Length));

        Assert.Equal(Version.Parse(package.Version.Split('-')[0] + ".0"), metadata.GetAssemblyDefinition().Version);
        Assert.Contains(texts, text => text.Contains(package.Version, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("Release", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(ZipArchive archive) => archive.Entries.Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal);
}
