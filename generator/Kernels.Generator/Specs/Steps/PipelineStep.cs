namespace Kernels.Generator.Specs.Steps;

/// <summary>A linear step between a row and what is quantized of it.</summary>
/// <remarks>
/// Encoders take the steps in their order, and decoders the inverse ones in reverse. The activations of a product take the duals in order, which keeps x·Wᵀ: orthonormal steps are their own.
/// What follows from a step is internal, for a record's text has its public properties: these would have no end.
/// </remarks>
internal abstract record PipelineStep
{
    /// <summary>What undoes it.</summary>
    internal virtual PipelineStep Inverse => this;

    /// <summary>What x takes where the rows of W took this one: the transpose of its inverse.</summary>
    internal virtual PipelineStep Dual => this;

    /// <summary>The step itself, in a list of what a kernel does.</summary>
    internal abstract string Name { get; }

    /// <summary>What has become of a row behind it.</summary>
    internal abstract string Result { get; }
}
