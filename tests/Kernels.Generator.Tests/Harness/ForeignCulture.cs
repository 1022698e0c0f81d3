using System.Globalization;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Tests.Harness;

/// <summary>
/// Cultures whose numbers differ from those of C#. They are written out, as the process may have only the invariant culture's data. With
/// KERNELS_TEST_CULTURE set to one of their names, all tests of the process run in it.
/// </summary>
internal static class ForeignCulture
{
    /// <summary>The environment variable that names the culture of all tests.</summary>
    public const string Variable = "KERNELS_TEST_CULTURE";

    public static readonly string[] Names = ["tr-TR", "de-DE", "ar-SA", "sv-SE"];

    public static CultureInfo Of(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.NegativeSign) = name switch
        {
            "tr-TR" or "de-DE" => (",", ".", "-"),
            "ar-SA" => ("٫", "٬", "\u061C-"),
            "sv-SE" => (",", "\u00A0", "\u2212"),
            _ => throw new ArgumentException($"{Variable} is '{name}'. Use one of {string.Join(", ", Names)}."),
        };
        numbers.NaNSymbol = "¤¤¤";
        numbers.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        return culture;
    }

    [ModuleInitializer]
    internal static void EnterNamed()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } name) return;
        var culture = Of(name);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }
}
