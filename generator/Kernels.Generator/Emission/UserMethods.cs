using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator.Emission;

/// <summary>The user's partial method, its overloads for a device and for a stream, and the info property, in the user's type.</summary>
internal static class UserMethods
{
    public static void Write(KernelSpec spec, CodeWriter writer) =>
        ContainingTypes.Write(spec.Method, writer, () => WriteMembers(spec, LaunchText.Of(spec), writer));

    private static void WriteMembers(KernelSpec spec, LaunchText launch, CodeWriter writer)
    {
        var method = spec.Method;
        var kernel = $"{GeneratedNames.Of(method).Definition}.Kernel";
        var spans = List(method.Operands.Select(operand => $"{(operand.IsScoped ? "scoped " : "")}{OperandText.Span(operand)} {operand.Name}"));
        var buffers = List(method.Operands.Select(operand => $"{OperandText.Buffer(operand)} {operand.Name}"));
        var hosts = List(launch.Order.Select(OperandText.Host));
        var arguments = List(launch.Order.Select(operand => operand.Name));
        var generated = GeneratorVersion.Attribute;
        var (device, stream) = (Free("device", method), Free("stream", method));

        if (!method.IsGenerated) writer.Line(generated);
        writer.Line($"{method.Modifiers} partial void {method.Name}({spans}) =>");
        writer.Line($"    {launch.Run}({kernel}, null, {hosts});");
        writer.Line();
        Document(spec, writer, "on a device, with operands in host memory: they are copied there and back", (device, "The device to run on."));
        WriteAttributes(method.Attributes, writer);
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static void {method.Name}(global::Kernels.KernelDevice {device}, {spans})");
        writer.Line("{");
        writer.Line($"    global::System.ArgumentNullException.ThrowIfNull({device});");
        writer.Line($"    {launch.Run}({kernel}, {device}, {hosts});");
        writer.Line("}");
        writer.Line();
        Document(spec, writer, "on a stream's device, with operands that are there already; returns before it is done", (stream, "The stream to enqueue on."));
        WriteAttributes(method.Attributes, writer);
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static void {method.Name}(global::Kernels.KernelStream {stream}, {buffers}) =>");
        writer.Line($"    {launch.Enqueue}({kernel}, {stream}, {arguments});");
        writer.Line();
        writer.Line($"/// <summary>What was compiled from <c>{Identifier.Plain(method.Name)}</c>: {launch.InfoText}.</summary>");
        WriteAttributes(method.Attributes.Where(attribute => attribute.IsForProperties), writer);
        writer.Line(generated);
        writer.Line($"{method.Accessibility} static {launch.InfoType} {method.InfoName} => {kernel};");
    }

    private static void WriteAttributes(IEnumerable<AttributeSpec> attributes, CodeWriter writer)
    {
        foreach (var attribute in attributes) writer.Line($"[{attribute.Text}]");
    }

    private static void Document(KernelSpec spec, CodeWriter writer, string where, (string Name, string Text) first)
    {
        writer.Line($"/// <summary>{Xml.Escape(spec.Describe())} Runs {where}.</summary>");
        writer.Line($"/// <param name=\"{first.Name}\">{first.Text}</param>");
        foreach (var operand in spec.Method.Operands)
        {
            writer.Line($"/// <param name=\"{Identifier.Plain(operand.Name)}\">{spec.Describe(operand)}</param>");
        }

        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A length, an overlap or a device does not fit; nothing was written.</exception>");
        writer.Line("/// <exception cref=\"global::Kernels.KernelException\">The device could not build or run the kernel.</exception>");
    }

    /// <summary>A name for a parameter that the user's method has not: operands such as weights may be called anything.</summary>
    private static string Free(string name, MethodSpec method)
    {
        var taken = method.Operands.Select(operand => operand.Name).ToList();
        return taken.Contains(name) ? Free("on" + char.ToUpperInvariant(name[0]) + name.Substring(1), method) : name;
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
