namespace Kernels.Generator.Specs;

/// <summary>An attribute of the user's method that generated members have too.</summary>
/// <param name="Text">The attribute without brackets, with full names and literal arguments.</param>
/// <param name="IsForProperties">Whether it may stand on a property as well.</param>
internal sealed record AttributeSpec(string Text, bool IsForProperties);
