using System.Linq;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The user's partial method, its overloads for a device and for a stream, and the info property, in the user's type.</summary>
internal static class UserMethods
{
    private const string Launcher = "global::Kernels.CompilerServices.KernelLauncher";
    private const string HostOperand = "global::Kernels.CompilerServices.HostOperand";

    public static void Write(KernelSpec spec, CodeWriter writer)
    {
        if (spec.Method.Namespace.Length == 0) WriteTypes(spec, 0, writer);
        else writer.Block($"namespace {spec.Method.Namespace}", () => WriteTypes(spec, 0, writer));
    }

    private static void WriteTypes(KernelSpec spec, int depth, CodeWriter writer)
    {
        if (depth == spec.Method.ContainingTypes.Count)
        {
            WriteMembers(spec, writer);
            return;
        }

        var type = spec.Method.ContainingTypes[depth];
        writer.Block($"{(type.IsStatic ? "static " : "")}partial {type.Declaration}", () => WriteTypes(spec, depth + 1, writer));
    }

    private static void WriteMembers(KernelSpec spec, CodeWriter writer)
    {
        var method = spec.Method;
        var names = GeneratedNames.Of(method);
        var spans = string.Join(", ", method.Operands.Select(operand => $"{Span(operand)} {operand.Name}"));
        var hosts = string.Join(", ", method.Operands.Select(operand => $"{HostOperand}.{(operand.IsOutput ? "Output" : "Input")}({operand.Name})"));
        var buffers = string.Join(", ", method.Operands.Select(operand => $"global::Kernels.DeviceBuffer<{Element(operand)}> {operand.Name}"));
        var arguments = string.Join(", ", method.Operands.Select(operand => operand.Name));
        var generated = $"[global::System.CodeDom.Compiler.GeneratedCode(\"Kernels.Generator\", \"{GeneratorVersion.Text}\")]";

        writer.Line(generated);
        writer.Line($"{method.Modifiers} partial void {method.Name}({spans}) =>");
        writer.Line($"    {Launcher}.Run<{names.Body}>({names.Definition}.Kernel, null, {hosts});");
        writer.Line();
        Document(spec, writer, "on a device, with operands in host memory: they are copied there and back", ("device", "The device to run on."));
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static void {method.Name}(global::Kernels.KernelDevice device, {spans})");
        writer.Line("{");
        writer.Line("    global::System.ArgumentNullException.ThrowIfNull(device);");
        writer.Line($"    {Launcher}.Run<{names.Body}>({names.Definition}.Kernel, device, {hosts});");
        writer.Line("}");
        writer.Line();
        Document(spec, writer, "on a stream's device, with operands that are there already; returns before it is done", ("stream", "The stream to enqueue on."));
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static void {method.Name}(global::Kernels.KernelStream stream, {buffers}) =>");
        writer.Line($"    {Launcher}.Enqueue<{names.Body}>({names.Definition}.Kernel, stream, {arguments});");
        writer.Line();
        writer.Line($"/// <summary>What was compiled from <c>{Identifier.Plain(method.Name)}</c>: operands, PTX, OpenCL C and cost.</summary>");
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static global::Kernels.KernelInfo {method.InfoName} => {names.Definition}.Kernel;");
    }

    private static void Document(KernelSpec spec, CodeWriter writer, string where, (string Name, string Text) first)
    {
        writer.Line($"/// <summary>{Xml.Escape(SpecDescription.Of(spec))} Runs {where}.</summary>");
        writer.Line($"/// <param name=\"{first.Name}\">{first.Text}</param>");
        foreach (var operand in spec.Method.Operands)
        {
            writer.Line($"/// <param name=\"{Identifier.Plain(operand.Name)}\">{OperandDescription.Of(spec, operand)}</param>");
        }

        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length, an overlap or a device does not fit; nothing was written.</exception>");
        writer.Line("/// <exception cref=\"global::Kernels.KernelException\">The device could not build or run the kernel.</exception>");
    }

    private static string Span(OperandSpec operand) => $"global::System.{(operand.IsOutput ? "Span" : "ReadOnlySpan")}<{Element(operand)}>";

    private static string Element(OperandSpec operand) => operand.Scalar switch
    {
        ScalarKind.Float => "float",
        ScalarKind.Half => "global::System.Half",
        _ => "byte",
    };
}
