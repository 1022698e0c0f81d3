namespace Kernels.Compare.CommandLine;

/// <summary>A function of a native library.</summary>
internal sealed record ExternalSymbol(string Path, string Name)
{
    public static ExternalSymbol Parse(string text)
    {
        // The last colon: a Windows path has one of its own.
        int colon = text.LastIndexOf(':');
        if (colon <= 0 || colon == text.Length - 1)
        {
            throw new UsageException($"--external is '{text}'; write path:symbol, such as ./libfht.so:fht_float.");
        }

        return new ExternalSymbol(text[..colon], text[(colon + 1)..]);
    }
}
