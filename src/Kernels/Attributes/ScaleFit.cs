namespace Kernels;

/// <summary>
/// How the scale that is stored of a group follows from its codes, once these are made. With t the group's numbers divided by the scale s that made the codes, and l the levels of the codes, it is
/// s·ρ; sums are over the group.
/// </summary>
public enum ScaleFit
{
    /// <summary>It does not: what is stored is the scale that the format's statistic gives.</summary>
    None = 0,

    /// <summary>ρ = Σ t·l / Σ l²: the least squared error that the codes can have. EDEN's biased scale (arXiv 2108.08842).</summary>
    LeastSquares = 1,

    /// <summary>ρ = Σ t² / Σ t·l: behind a random rotation, what is decoded is the vector on average, and so are its inner products. EDEN's and DRIVE's unbiased scale (arXiv 2108.08842, 2105.08339).</summary>
    Unbiased = 2,

    /// <summary>ρ = √(Σ t² / Σ l²): what is decoded has the norm of the group, as ports of TurboQuant store it.</summary>
    SameNorm = 3,

    /// <summary>ρ = Σ t³·l / Σ t²·l²: the least squared error where each number has its own square as weight, as ggml's IQ4_NL has it.</summary>
    WeightedLeastSquares = 4,
}
