using System.Text;

namespace Kernels.Generator.Text;

/// <summary>Writes indented lines that end in a line feed on every platform.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>Writes several lines at the current indentation.</summary>
    public CodeWriter Lines(string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n')) Line(line);
        return this;
    }

    /// <summary>Writes lines that stand at the margin, wherever the writer is: those of a raw string, which would have to be read past their indentation.</summary>
    public CodeWriter Unindented(string lines)
    {
        text.Append(lines);
        return this;
    }

    /// <summary>Writes a header and its braces around what the body writes.</summary>
    public CodeWriter Block(string header, Action body)
    {
        Line(header).Line("{");
        Indented(body);
        return Line("}");
    }

    public CodeWriter Indented(Action body)
    {
        depth++;
        body();
        depth--;
        return this;
    }

    public override string ToString() => text.ToString();
}
