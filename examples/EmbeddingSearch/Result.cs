namespace EmbeddingSearch;

/// <summary>A row of the table.</summary>
internal sealed record Result(Compression Compression, Quality Quality, IReadOnlyList<Speed> Speeds);
