namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>Source that has exactly one diagnostic of Kernels, at the place between <c>[|</c> and <c>|]</c>.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Source">The marked source.</param>
/// <param name="Message">A part of the message: the value found and what to write.</param>
public sealed record DiagnosticCase(string Id, string Source, string Message)
{
    /// <summary>A case that puts members into a partial class of a namespace.</summary>
    public static DiagnosticCase Member(string id, string members, string message) =>
        new(id, $"namespace App;\n\npublic static partial class MyKernels\n{{\n{members}\n}}\n", message);

    public override string ToString() => $"{Id}: {Message}";
}
