namespace Kernels.Generator.TilePrograms;

/// <summary>A comment for the reader of the printed code.</summary>
internal sealed class Note(string text) : Operation(None, None)
{
    public string Text { get; } = text;
}
