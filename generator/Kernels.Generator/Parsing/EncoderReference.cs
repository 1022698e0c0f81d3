namespace Kernels.Generator.Parsing;

/// <summary>How an attribute names the encoder that its kernel goes with.</summary>
/// <param name="Property">The attribute's property.</param>
/// <param name="Relation">What the kernel does not say without it: «which method …».</param>
/// <param name="OfOne">Why the name of several methods says too little.</param>
internal sealed record EncoderReference(string Property, string Relation, string OfOne)
{
    public static readonly EncoderReference Decoder = new("Of", "it is the inverse of", "a decoder is the inverse of one");

    public static readonly EncoderReference InnerProduct = new("Of", "wrote the rows", "rows are those of one");

    public static readonly EncoderReference Rotation = new("Of", "has its steps, nor a row length for steps of its own", "steps are those of one");

    public static readonly EncoderReference From = new("From", "wrote the codes that it reads", "codes are those of one") { TypeProperty = "FromType" };

    public static readonly EncoderReference To = new("To", "would write the codes that it makes", "codes are those of one") { TypeProperty = "ToType" };

    public static readonly EncoderReference Residual = new("Residual", "makes codes of what its own lose", "codes are those of one") { TypeProperty = "ResidualType" };

    public static readonly EncoderReference Product = new("Weights", "writes its weights", "a product takes the weights of one");

    /// <summary>The attribute's property of the type that declares the encoder.</summary>
    public string TypeProperty { get; init; } = "OfType";
}
