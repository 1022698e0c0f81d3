namespace KvCache;

/// <summary>Keys that belong into caches, and queries that are compared with them.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Caches">Rows of keys and rows of queries: a pair for each cache.</param>
/// <param name="Formats">The ways to keep rows of that length.</param>
internal sealed record KeySet(string Name, IReadOnlyList<(float[] Keys, float[] Queries)> Caches, IReadOnlyList<CacheFormat> Formats);
