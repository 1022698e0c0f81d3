namespace Kernels.Generator.Parsing;

/// <summary>Whether a name was probably meant to be another one.</summary>
internal static class Spelling
{
    /// <summary>Two letters may be wrong, missing or too many, and not half of them; upper and lower case are alike.</summary>
    public static bool IsNear(string written, string meant) => 2 * Distance(written.ToUpperInvariant(), meant.ToUpperInvariant()) < Math.Min(5, meant.Length);

    /// <summary>Levenshtein's: the letters to be replaced, added or removed.</summary>
    private static int Distance(string x, string y)
    {
        var row = new int[y.Length + 1];
        for (var j = 0; j <= y.Length; j++) row[j] = j;
        for (var i = 1; i <= x.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= y.Length; j++)
            {
                var replaced = diagonal + (x[i - 1] == y[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[y.Length];
    }
}
