namespace Kernels.Generator.Tests.HouseRules;

/// <summary>Fails with every offender in full.</summary>
internal static class HouseRule
{
    public static void Nothing<T>(IEnumerable<T> offenders)
    {
        var list = offenders.Select(offender => offender?.ToString()).ToList();

        Assert.True(list.Count == 0, string.Join("\n", list));
    }
}
