namespace Kernels.Generator.Emission;

/// <summary>The version that generated code names.</summary>
internal static class GeneratorVersion
{
    public static string Text { get; } = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(3);

    /// <summary>The attribute of generated members.</summary>
    public static string Attribute { get; } = $"[global::System.CodeDom.Compiler.GeneratedCode(\"Kernels.Generator\", \"{Text}\")]";

    /// <summary>The contract between generated code and the runtime.</summary>
    public const int Contract = 2;
}
