namespace Kernels;

/// <summary>
/// Compiles a partial method to a fast Walsh-Hadamard transform of every row: y = c·H·x, with H in Sylvester (natural)
/// order and c given by <see cref="Scale"/>. A length m·2^k has H = H_m ⊗ H_2^k, with Paley's or Williamson's matrix of order m
/// (<c>docs/numerics.md</c>), as QuaRot has them; most of these are not symmetric: set <see cref="Transposed"/> for Hᵀ.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;T&gt; source, Span&lt;U&gt; destination)</c>, where T
/// and U are <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>. The source holds any number of rows of <see cref="Length"/>
/// elements, one after the other. Both spans may be the same memory (in place) when T is U; any other overlap is
/// refused. Arithmetic is fp32 in ascending butterfly order, the base matrix last, so all devices give the same bits.
/// </remarks>
/// <param name="length">The length of a row: from 2 to 32768, a power of two, or 3, 5, 7, 9, 11, 13 or 15 times one from 16 on.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HadamardKernelAttribute(int length) : Attribute
{
    /// <summary>The length of a row: from 2 to 32768, a power of two, or 3, 5, 7, 9, 11, 13 or 15 times one from 16 on.</summary>
    public int Length { get; } = length;

    /// <summary>The factor of the transform; 1/√n unless set, or that to the power of <see cref="Rounds"/>.</summary>
    public HadamardScale Scale { get; set; }

    /// <summary>
    /// Whether rows are multiplied by the transpose, Hᵀ, which undoes H; not unless set. Where the length is a power of two, both are the same. With <see cref="Signs"/> a transform is undone by
    /// the one with the other placement and the other matrix.
    /// </summary>
    public bool Transposed { get; set; }

    /// <summary>Where the random signs of <see cref="Seed"/> are applied; nowhere unless set.</summary>
    public SignPlacement Signs { get; set; }

    /// <summary>The seed of the random signs, used when <see cref="Signs"/> is set.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// How often rows are transformed: 1 to 3, and 1 unless set, for which 0 stands. More than 1 takes <see cref="Signs"/>; each round has a diagonal of its own from the seed, which come
    /// in descending order where they stand behind rotations, so that one placement undoes the other (with <see cref="Transposed"/>). Two rounds make the elements of a long block nearly normally distributed, also where
    /// one element was all that it had.
    /// </summary>
    public int Rounds { get; set; }

    /// <summary>
    /// The name of a static method <c>float F(float x)</c> beside this one, preferably by <c>nameof</c>: each element is F of that of the source. It is compiled into the kernel and gives the bits that
    /// it gives when it is called; what it may be made of, <c>docs/numerics.md</c> says.
    /// </summary>
    public string? Prologue { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
