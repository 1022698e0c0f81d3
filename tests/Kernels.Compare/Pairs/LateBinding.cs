using System.Reflection;

namespace Kernels.Compare.Pairs;

/// <summary>Members of another build's types, by name.</summary>
internal static class LateBinding
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static object Get(this object of, string property) =>
        (of.GetType().GetProperty(property, Any) ?? throw new MissingMemberException(of.GetType().Name, property)).GetValue(of)!;

    /// <summary>Calls a method of an object, or a static one of a type.</summary>
    public static object Call(this object of, string method, params object[] arguments)
    {
        Type type = of as Type ?? of.GetType();
        return (type.GetMethod(method, Any) ?? throw new MissingMemberException(type.Name, method)).Invoke(of is Type ? null : of, arguments)!;
    }
}
