namespace Kernels.PtxEmulator.Model;

/// <summary>The declared .version (times ten) and .target of a module.</summary>
internal readonly record struct TargetProfile(int Version, int Architecture)
{
    /// <summary>The first PTX version, times ten, that has each target.</summary>
    private static readonly (int Architecture, int Version)[] s_introductions =
    [
        (20, 20), (30, 30), (32, 40), (35, 31), (37, 41), (50, 40), (52, 41), (53, 42), (60, 50), (61, 50), (62, 50),
        (70, 60), (72, 61), (75, 63), (80, 70), (86, 71), (87, 74), (88, 90), (89, 78), (90, 78), (100, 86), (101, 86), (103, 88),
        (110, 90), (120, 87), (121, 88),
    ];

    /// <summary>The first version that has the target, or null for a target that does not exist.</summary>
    public int? Introduction
    {
        get
        {
            foreach ((int architecture, int version) in s_introductions)
            {
                if (architecture == Architecture)
                    return version;
            }

            return null;
        }
    }

    public bool Has(int version, int architecture) => Version >= version && Architecture >= architecture;

    public static string VersionText(int version) => $"{version / 10}.{version % 10}";

    public override string ToString() => $".version {VersionText(Version)} .target sm_{Architecture}";
}
