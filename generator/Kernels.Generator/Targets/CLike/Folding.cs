using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CLike;

/// <summary>
/// Which values become part of the expression of their only user. What is folded is computed where the user stands, so a value is
/// folded only where this keeps no more values alive than before: an expression may not cost registers.
/// </summary>
internal sealed class Folding
{
    private readonly HashSet<Value> folded = [];
    private readonly Dictionary<Value, int> uses = [];
    private readonly Dictionary<Value, Operation> users = [];
    private readonly Func<Operation, Operation, bool> mayFold;

    /// <param name="operations">A method's operations.</param>
    /// <param name="mayFold">Whether an operation may become part of the expression of its user.</param>
    public Folding(IReadOnlyList<Operation> operations, Func<Operation, Operation, bool> mayFold)
    {
        this.mayFold = mayFold;
        Count(operations);
        Fold(new Region([], operations, []));
    }

    public bool Contains(Value value) => folded.Contains(value);

    private void Count(IReadOnlyList<Operation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var input in operation.Inputs) Use(input, operation);
            foreach (var body in operation.Regions)
            {
                Count(body.Operations);
                foreach (var value in body.Yields) Use(value, operation);
            }
        }
    }

    private void Use(Value value, Operation user)
    {
        uses[value] = uses.TryGetValue(value, out var count) ? count + 1 : 1;
        users[value] = user;
    }

    private void Fold(Region region)
    {
        var places = new Dictionary<Operation, int>();
        for (var i = 0; i < region.Operations.Count; i++) places[region.Operations[i]] = i;
        var ends = Ends(region);
        var leaves = new Dictionary<Value, HashSet<Value>>();
        for (var i = 0; i < region.Operations.Count; i++)
        {
            var operation = region.Operations[i];
            foreach (var body in operation.Regions) Fold(body);
            if (operation.Row.Effect != Effect.None || !uses.TryGetValue(operation.Result, out var count) || count != 1) continue;
            var user = users[operation.Result];
            if (user is For || !places.TryGetValue(user, out var place) || !mayFold(operation, user)) continue;

            // The values it reads, and what else is read beside them in the statement between.
            var reads = new HashSet<Value>(operation.Inputs.SelectMany(input => leaves.TryGetValue(input, out var inner) ? inner : [input]));
            var prolonged = reads.Count(value => ends.TryGetValue(value, out var end) && end < place);
            if (prolonged > 1 && !IsNext(region, i, place)) continue;

            folded.Add(operation.Result);
            leaves[operation.Result] = reads;
            foreach (var value in reads.Where(ends.ContainsKey)) ends[value] = Math.Max(ends[value], place);
        }
    }

    /// <summary>Whether all that stands between an operation and its user goes to the same user.</summary>
    private bool IsNext(Region region, int operation, int user)
    {
        for (var i = operation + 1; i < user; i++)
        {
            var between = region.Operations[i];
            if (between.Row.Effect != Effect.None || !uses.TryGetValue(between.Result, out var count) || count != 1 || users[between.Result] != region.Operations[user]) return false;
        }

        return true;
    }

    /// <summary>Where each value of the region is read last; literals are at hand everywhere.</summary>
    private static Dictionary<Value, int> Ends(Region region)
    {
        var ends = region.Arguments.ToDictionary(value => value, _ => -1);
        foreach (var operation in region.Operations.Where(operation => operation.Row.Effect != Effect.Literal))
        {
            foreach (var result in operation.Results) ends[result] = -1;
        }

        for (var i = 0; i < region.Operations.Count; i++)
        {
            foreach (var value in Reads(region.Operations[i]))
            {
                if (ends.ContainsKey(value)) ends[value] = i;
            }
        }

        foreach (var value in region.Yields)
        {
            if (ends.ContainsKey(value)) ends[value] = int.MaxValue;
        }

        return ends;
    }

    private static IEnumerable<Value> Reads(Operation operation) =>
        operation.Inputs.Concat(operation.Regions.SelectMany(body => body.Operations.SelectMany(Reads).Concat(body.Yields)));
}
