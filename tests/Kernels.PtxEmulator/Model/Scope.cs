namespace Kernels.PtxEmulator.Model;

/// <summary>The names of a module, an entry or a brace block; inner scopes may hide outer names.</summary>
internal sealed class Scope(Scope? parent)
{
    private readonly Dictionary<string, Symbol> _symbols = [];

    public Scope? Parent { get; } = parent;

    public void Declare(Symbol symbol, int line)
    {
        if (!_symbols.TryAdd(symbol.Name, symbol))
            throw new PtxException(symbol.Duplicate, line, $"'{symbol.Name}' is already declared in this scope");
    }

    public Symbol? Find(string name)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._symbols.TryGetValue(name, out Symbol? symbol))
                return symbol;
        }

        return null;
    }
}
