namespace Kernels.Generator.TilePrograms;

/// <summary>A line of <see cref="OperationTable"/>.</summary>
internal sealed class OperationRow(Opcode opcode, Effect effect, params string[] signatures)
{
    public Opcode Opcode { get; } = opcode;

    /// <summary>The opcode's name.</summary>
    public string Name { get; } = opcode.ToString();

    public Effect Effect { get; } = effect;

    /// <summary>The types that it takes and gives; none where inputs and results vary in number.</summary>
    public IReadOnlyList<Signature> Signatures { get; } = [.. signatures.Select(Signature.Parse)];

    /// <summary>The type that these inputs give; null where they are none of the signatures'.</summary>
    public ValueType? ResultOf(IReadOnlyList<Value> inputs) => Signatures.FirstOrDefault(signature => signature.Takes(inputs))?.Result;

    /// <summary>Whether an operation has one of the signatures.</summary>
    public bool Allows(Operation operation) =>
        Signatures.Count == 0
        || (operation.Results.Count == 1 && Signatures.Any(signature => signature.Takes(operation.Inputs) && signature.Result == operation.Result.Type));

    /// <summary>Types of inputs and result.</summary>
    internal sealed record Signature(IReadOnlyList<ValueType> Inputs, ValueType Result)
    {
        public static Signature Parse(string text) => new([.. text.TakeWhile(c => c != '>').Select(TypeOf)], TypeOf(text[text.Length - 1]));

        public bool Takes(IReadOnlyList<Value> inputs)
        {
            if (inputs.Count != Inputs.Count) return false;
            for (var i = 0; i < inputs.Count; i++)
            {
                if (inputs[i].Type != Inputs[i]) return false;
            }

            return true;
        }

        private static ValueType TypeOf(char letter) => letter switch
        {
            'F' => ValueType.F32,
            'I' => ValueType.I32,
            'M' => ValueType.Mask,
            'X' => ValueType.Index,
            _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "No type has this letter."),
        };
    }
}
