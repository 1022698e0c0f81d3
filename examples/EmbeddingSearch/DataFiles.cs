using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EmbeddingSearch;

/// <summary>Reads the word vectors that lie beside the program, and says in plain words what is wrong with them.</summary>
internal static class DataFiles
{
    private const int Words = 20_000;
    private const string Remedy = "Restore the folder examples/EmbeddingSearch/data and run again.";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static WordVectors Load()
    {
        byte[] vectors = Read(
            "glove-100d-20k.f16",
            Words * WordVectors.Dimensions * 2,
            "8f5bf9108e313edc1d11ef66cef94eeeea7b288c4d795eb7c1cfa13b95816fe1");
        byte[] words = Read(
            "glove-100d-20k.words.txt",
            161_372,
            "01adcb1f47f0c564dc07bc4893c6baa19f44e38bf80af32620b146c089fcaf8d");
        return WordVectors.Normalize(
            Encoding.UTF8.GetString(words).TrimEnd('\n').Split('\n'),
            MemoryMarshal.Cast<byte, Half>(vectors));
    }

    private static byte[] Read(string name, int length, string checksum)
    {
        string path = Path.Combine(Folder, name);
        if (!File.Exists(path)) throw new InvalidDataException($"The data file {path} is missing. {Remedy}");

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The data file {path} cannot be read: {error.Message}", error);
        }

        if (bytes.Length != length) throw Damaged(path, $"it has {bytes.Length:N0} bytes and should have {length:N0}");

        string found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return found == checksum ? bytes : throw Damaged(path, $"its SHA-256 is {found} and should be {checksum}");
    }

    private static InvalidDataException Damaged(string path, string how) =>
        new($"The data file {path} is damaged: {how}. {Remedy}");
}
