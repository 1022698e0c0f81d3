namespace Kernels.Compare.Measurement;

/// <summary>A case whose contenders do not agree is not timed.</summary>
internal sealed class WrongResultException(string message) : Exception(message);
