namespace Kernels.Generator.Mathematics;

/// <summary>A Hadamard matrix of an order m that is no power of two: its entries are ±1, and its rows are orthogonal.</summary>
/// <remarks>
/// The constructions of Paley (J. Math. Phys. 12, 1933) and Williamson (Duke Math. J. 11, 1944), with rows and columns in the order
/// of N. J. A. Sloane's library, as QuaRot has them (which has no 44): so weights that were rotated there are rotated alike here.
/// </remarks>
internal sealed class HadamardMatrix
{
    /// <summary>All orders are 2^OrderBits times an odd number.</summary>
    public const int OrderBits = 2;

    private static readonly Dictionary<int, HadamardMatrix> All = new HadamardMatrix[]
    {
        PaleyI(11), PaleyI(19), PaleyII(13), PaleyII(17), PaleyI(43),
        Williamson("+-+--++++--+-", "+---++++++---", "++-+--++--+-+", "+----+--+----"),
        PaleyI(59),
    }.ToDictionary(matrix => matrix.Order);

    private readonly bool[,] isNegative;

    /// <param name="order">The rows and columns.</param>
    /// <param name="entry">±1 of a row and a column.</param>
    /// <param name="name">What it is called.</param>
    private HadamardMatrix(int order, Func<int, int, int> entry, string? name = null)
    {
        (Order, Name) = (order, name ?? $"H{order}");
        isNegative = new bool[order, order];
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j < order; j++) isNegative[i, j] = entry(i, j) < 0;
        }
    }

    public int Order { get; }

    public string Name { get; }

    public HadamardMatrix Transposed => new(Order, (row, column) => isNegative[column, row] ? -1 : 1, $"{Name}ᵀ");

    public static HadamardMatrix OfOrder(int order) => All[order];

    public static bool HasOrder(int order) => All.ContainsKey(order);

    public bool IsNegative(int row, int column) => isNegative[row, column];

    public override string ToString() => Name;

    /// <summary>Of a prime q = 3 mod 4, of order q + 1: I + S, where S borders the quadratic residues' circulant.</summary>
    private static HadamardMatrix PaleyI(int q)
    {
        var character = Character(q);
        return new(q + 1, (i, j) => j == 0 || i == j ? 1 : i == 0 ? -1 : -character[(j - i + q) % q]);
    }

    /// <summary>Of a prime q = 1 mod 4, of order 2·(q + 1): [C + I, C − I; C − I, −C − I], where C borders that circulant.</summary>
    private static HadamardMatrix PaleyII(int q)
    {
        var character = Character(q);
        int Conference(int i, int j) => i == j ? 0 : i == 0 || j == 0 ? 1 : character[(j - i + q) % q];
        return new(2 * (q + 1), (i, j) =>
        {
            var (isLower, isRight) = (i > q, j > q);
            var (row, column) = (i % (q + 1), j % (q + 1));
            if (row == column) return isLower || isRight ? -1 : 1;
            return isLower && isRight ? -Conference(row, column) : Conference(row, column);
        });
    }

    /// <summary>Of the first rows of four symmetric circulants: [A, B, C, D; −B, A, −D, C; −C, D, A, −B; −D, −C, B, A].</summary>
    private static HadamardMatrix Williamson(params string[] circulants)
    {
        var n = circulants[0].Length;
        string[] places = ["+0 +1 +2 +3", "-1 +0 -3 +2", "-2 +3 +0 -1", "-3 -2 +1 +0"];
        return new(4 * n, (i, j) =>
        {
            var place = places[i / n].Split(' ')[j / n];
            return circulants[place[1] - '0'][(j - i + (4 * n)) % n] == place[0] ? 1 : -1;
        });
    }

    /// <summary>1 for the squares modulo a prime, −1 for the others, 0 for 0.</summary>
    private static int[] Character(int q)
    {
        var character = Enumerable.Repeat(-1, q).ToArray();
        for (var x = 1; x < q; x++) character[x * x % q] = 1;
        character[0] = 0;
        return character;
    }
}
