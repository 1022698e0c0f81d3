using System.Globalization;

namespace Kernels.Generator.Text;

/// <summary>A hash that is the same in every process, as string.GetHashCode is not.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a of 64 bits, in sixteen hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 1099511628211UL);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
